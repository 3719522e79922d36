package dev.migrations.command;

import java.util.List;

import dev.migrations.execution.HistoryEntry;
import dev.migrations.execution.UnfinishedRevision;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * How a database stands to the revisions of this build, for those who watch it.
 *
 * @param target where it is to be, as it was configured
 * @param state how it stands
 * @param current the rows of its version table
 * @param heads the heads of the revisions
 * @param pending what an upgrade to the target would run, in this order
 * @param behindHeads how many revisions an upgrade to all heads would run
 * @param applied the revisions that are applied, each after what it needs
 * @param unknown the revisions that it has and this build does not know
 * @param edited the revisions whose statements are not those that were run
 * @param history the newest rows of its history, newest first
 * @param error what is wrong, {@code null} if nothing is
 * @param refused whether no upgrade to the target would begin, for what the error says
 * @param halfWay the revisions that were begun and have not ended, oldest first
 */
public record MigrationsStatus(String target, MigrationsState state, List<RevisionId> current, List<RevisionId> heads,
		List<RevisionHeader> pending, int behindHeads, List<AppliedRevision> applied, List<RevisionId> unknown,
		List<EditedRevision> edited, List<HistoryEntry> history, @Nullable String error, boolean refused,
		List<UnfinishedRevision> halfWay) {

	public MigrationsStatus {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
		applied = List.copyOf(applied);
		unknown = List.copyOf(unknown);
		edited = List.copyOf(edited);
		history = List.copyOf(history);
		halfWay = List.copyOf(halfWay);
	}

	/**
	 * The status of a database that does not answer.
	 * @param error why, in a sentence
	 */
	public static MigrationsStatus unreachable(String target, List<RevisionId> heads, String error) {
		return new MigrationsStatus(target, MigrationsState.UNREACHABLE, List.of(), heads, List.of(), 0, List.of(),
				List.of(), List.of(), List.of(), error, false, List.of());
	}

	/**
	 * Whether nothing is pending on a database that answers, and nothing is wrong.
	 */
	public boolean upToDate() {
		return this.state != MigrationsState.UNREACHABLE && this.state != MigrationsState.FAILED
				&& this.pending.isEmpty();
	}

}
