package dev.migrations.command;

import java.time.Duration;
import java.time.OffsetDateTime;

import dev.migrations.revision.RevisionHeader;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is applied, with what the history knows of it.
 *
 * @param revision which one
 * @param appliedAt when it was applied, {@code null} if the history does not know
 * @param duration how long that took, {@code null} if the history does not know
 * @param appliedBy the database role that did it, {@code null} if the history does not
 * know
 */
public record AppliedRevision(RevisionHeader revision, @Nullable OffsetDateTime appliedAt, @Nullable Duration duration,
		@Nullable String appliedBy) {

}
