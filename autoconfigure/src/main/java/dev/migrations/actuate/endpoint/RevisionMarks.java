package dev.migrations.actuate.endpoint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.migrations.command.AppliedRevision;
import dev.migrations.command.MigrationsState;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.execution.HistoryEntry;
import dev.migrations.execution.UnfinishedRevision;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * How a database stands to each revision of a build.
 */
final class RevisionMarks {

	private final RevisionMark others;

	private final Map<RevisionId, RevisionMark> marks = new HashMap<>();

	private final Map<RevisionId, AppliedRevision> applied = new HashMap<>();

	private final Set<RevisionId> edited = new HashSet<>();

	RevisionMarks(MigrationsStatus status) {
		boolean known = status.state() != MigrationsState.UNREACHABLE;
		this.others = known ? RevisionMark.BEYOND : RevisionMark.UNKNOWN;
		for (RevisionHeader pending : status.pending()) {
			this.marks.put(pending.id(), RevisionMark.PENDING);
		}
		Set<RevisionId> seen = new HashSet<>();
		for (HistoryEntry entry : status.history()) {
			RevisionId id = entry.revision();
			if (id != null && seen.add(id) && !entry.succeeded()) {
				this.marks.put(id, RevisionMark.FAILED);
			}
		}
		for (AppliedRevision each : status.applied()) {
			RevisionId id = each.revision().id();
			this.applied.put(id, each);
			this.marks.put(id, status.current().contains(id) ? RevisionMark.CURRENT : RevisionMark.APPLIED);
		}
		RevisionMark begun = (status.state() == MigrationsState.RUNNING) ? RevisionMark.RUNNING : RevisionMark.FAILED;
		for (UnfinishedRevision unfinished : status.halfWay()) {
			this.marks.put(unfinished.revision(), begun);
		}
		status.edited().forEach((each) -> this.edited.add(each.id()));
	}

	RevisionMark of(RevisionId id) {
		return this.marks.getOrDefault(id, this.others);
	}

	/** What is known of a revision that is applied. */
	@Nullable AppliedRevision applied(RevisionId id) {
		return this.applied.get(id);
	}

	boolean isEdited(RevisionId id) {
		return this.edited.contains(id);
	}

}
