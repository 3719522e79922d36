package dev.migrations.command;

import java.util.List;

import dev.migrations.execution.HistoryEntry;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * How one database stands. The names of its components are a published format and stay as
 * they are.
 *
 * @param target where it is to be, as it was configured
 * @param current the rows of its version table
 * @param heads the heads of the revisions
 * @param upToDate whether nothing is pending
 * @param behindHeads how many revisions an upgrade to all heads would run
 * @param state {@code up-to-date}, {@code pending}, {@code running}, {@code ahead},
 * {@code failed} or {@code unreachable}
 * @param pending what an upgrade to the target would run, in this order
 * @param applied what is applied, each after what it needs
 * @param unknown what it has and this build does not know
 * @param edited the revisions whose statements are not those that were run
 * @param history the last hundred runs, newest first
 * @param error what is wrong, {@code null} if nothing is
 */
public record StatusDescriptor(String target, List<String> current, List<String> heads, boolean upToDate,
		int behindHeads, String state, List<RevisionDescriptor> pending, List<AppliedRevisionDescriptor> applied,
		List<String> unknown, List<String> edited, List<HistoryDescriptor> history, @Nullable String error) {

	/**
	 * Describe a status.
	 * @param graph the revisions of which it speaks
	 */
	public static StatusDescriptor of(MigrationsStatus status, RevisionGraph graph) {
		return new StatusDescriptor(status.target(), values(status.current()), values(status.heads()),
				status.upToDate(), status.behindHeads(), status.state().label(),
				status.pending().stream().map((revision) -> RevisionDescriptor.of(revision, graph)).toList(),
				status.applied().stream().map((revision) -> AppliedRevisionDescriptor.of(revision, graph)).toList(),
				values(status.unknown()), status.edited().stream().map((edited) -> edited.id().value()).toList(),
				status.history().stream().map(HistoryDescriptor::of).toList(), status.error());
	}

	/**
	 * The same with only the first line of each error, which names the revision and says
	 * what PostgreSQL says. What follows shows the statement, and may show data.
	 */
	public StatusDescriptor withoutStatements() {
		return new StatusDescriptor(this.target, this.current, this.heads, this.upToDate, this.behindHeads, this.state,
				this.pending, this.applied, this.unknown, this.edited,
				this.history.stream().map(HistoryDescriptor::withoutStatement).toList(), firstLine(this.error));
	}

	private static @Nullable String firstLine(@Nullable String text) {
		return (text != null) ? text.lines().findFirst().orElse("") : null;
	}

	private static List<String> values(List<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).toList();
	}

	/**
	 * A revision that is applied: all that {@link RevisionDescriptor} says, and when it
	 * was applied, by whom, and in what time.
	 */
	public record AppliedRevisionDescriptor(String revision, List<String> downRevisions, List<String> dependsOn,
			List<String> branchLabels, String message, @Nullable String createDate, String script, boolean head,
			boolean branchPoint, boolean mergePoint, @Nullable String appliedAt, @Nullable Long durationMs,
			@Nullable String appliedBy) {

		static AppliedRevisionDescriptor of(AppliedRevision applied, RevisionGraph graph) {
			RevisionDescriptor revision = RevisionDescriptor.of(applied.revision(), graph);
			return new AppliedRevisionDescriptor(revision.revision(), revision.downRevisions(), revision.dependsOn(),
					revision.branchLabels(), revision.message(), revision.createDate(), revision.script(),
					revision.head(), revision.branchPoint(), revision.mergePoint(),
					(applied.appliedAt() != null) ? applied.appliedAt().toInstant().toString() : null,
					(applied.duration() != null) ? applied.duration().toMillis() : null, applied.appliedBy());
		}

	}

	/**
	 * A run of a revision, or a stamp.
	 */
	public record HistoryDescriptor(@Nullable String revision, String direction, String message,
			@Nullable String script, String startedAt, long durationMs, String outcome, @Nullable String error,
			String appliedBy, @Nullable String client, String application, @Nullable String applicationVersion,
			@Nullable String tag) {

		/**
		 * Describe a row of the history.
		 */
		public static HistoryDescriptor of(HistoryEntry entry) {
			return new HistoryDescriptor((entry.revision() != null) ? entry.revision().value() : null,
					entry.direction(), entry.message(), entry.script(), entry.startedAt().toInstant().toString(),
					entry.duration().toMillis(), entry.outcome(), entry.error(), entry.appliedBy(), entry.client(),
					entry.application(), entry.applicationVersion(), entry.tag());
		}

		private HistoryDescriptor withoutStatement() {
			return new HistoryDescriptor(this.revision, this.direction, this.message, this.script, this.startedAt,
					this.durationMs, this.outcome, firstLine(this.error), this.appliedBy, this.client, this.application,
					this.applicationVersion, this.tag);
		}

	}

}
