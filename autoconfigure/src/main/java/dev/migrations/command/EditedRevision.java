package dev.migrations.command;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.execution.HistoryEntry;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * An applied revision whose statements are not those that were run.
 *
 * @param revision what its file says now
 * @param appliedAt when it was run
 * @param application what ran it, with its version
 * @param stored the checksum of the statements that were run
 * @param found the checksum of the statements that are in the file, {@code null} if it
 * cannot be read
 */
public record EditedRevision(RevisionHeader revision, OffsetDateTime appliedAt, String application, String stored,
		@Nullable String found) {

	private static final int SHORT = 17;

	static EditedRevision of(RevisionHeader revision, HistoryEntry entry, String stored, @Nullable String found) {
		String version = (entry.applicationVersion() != null) ? " " + entry.applicationVersion() : "";
		return new EditedRevision(revision, entry.startedAt(), entry.application() + version, stored, found);
	}

	/** Which one. */
	public RevisionId id() {
		return this.revision.id();
	}

	/**
	 * What is stored beside what is there.
	 */
	public String describe() {
		return "%s (%s): stored is %s, applied %s by %s; the file %s".formatted(id(), this.revision.script(),
				shortened(this.stored), this.appliedAt.withNano(0).toInstant(), this.application,
				(this.found != null) ? "has " + shortened(this.found) : "cannot be understood");
	}

	/** Several, a line each. */
	static String describe(List<EditedRevision> edited) {
		return edited.stream().map((revision) -> "\n  - " + revision.describe()).collect(Collectors.joining());
	}

	private static String shortened(String checksum) {
		return (checksum.length() > SHORT) ? checksum.substring(0, SHORT) : checksum;
	}

}
