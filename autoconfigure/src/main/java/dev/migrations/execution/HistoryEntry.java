package dev.migrations.execution;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history: one run of one revision, or one stamp.
 *
 * @param revision which revision; {@code null} where the version table was stamped with
 * nothing
 * @param needs the revisions it follows and depends on
 * @param direction {@code upgrade}, {@code downgrade}, {@code stamp} or {@code repair}
 * @param message what the revision says it does
 * @param script where it was
 * @param startedAt when it was begun
 * @param duration how long it took
 * @param outcome {@code applied} or {@code failed}
 * @param error what failed, {@code null} if nothing did
 * @param appliedBy the database role that ran it
 * @param client the host that ran it
 * @param application the application that ran it
 * @param applicationVersion its version, {@code null} if it had none
 * @param checksum of the statements that ran, {@code null} if there were none to know
 * @param tag the word that the caller of the run had for it, {@code null} for none
 */
public record HistoryEntry(@Nullable RevisionId revision, List<RevisionId> needs, String direction, String message,
		@Nullable String script, OffsetDateTime startedAt, Duration duration, String outcome, @Nullable String error,
		String appliedBy, @Nullable String client, String application, @Nullable String applicationVersion,
		@Nullable String checksum, @Nullable String tag) {

	public HistoryEntry {
		needs = List.copyOf(needs);
	}

	/**
	 * Whether the revision was applied, or its absence established.
	 */
	public boolean succeeded() {
		return this.outcome.equals("applied");
	}

}
