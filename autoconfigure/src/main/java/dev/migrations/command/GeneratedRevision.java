package dev.migrations.command;

import dev.migrations.autogenerate.SchemaChange;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish for a generated revision.
 *
 * @param written the revision, {@code null} if there was nothing to do
 * @param change what is different
 * @param unproven why its statements could not be proven, {@code null} if they were
 */
public record GeneratedRevision(@Nullable WrittenRevision written, SchemaChange change, @Nullable String unproven) {

}
