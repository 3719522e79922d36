package dev.migrations.execution;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is from now on what its file says.
 *
 * @param revision which one
 * @param script its file
 * @param before the checksum that the history had of its statements
 * @param after the checksum that the history has now; the same where only its downgrade
 * was edited, {@code null} if it has code now
 */
public record RepairedRevision(RevisionId revision, String script, String before, @Nullable String after) {

}
