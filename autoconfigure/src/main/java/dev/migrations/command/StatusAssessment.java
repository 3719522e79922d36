package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrations.execution.DatabaseReport;
import dev.migrations.execution.HistoryEntry;
import dev.migrations.execution.UnfinishedRevision;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a database says of itself against the revisions of this build.
 */
final class StatusAssessment {

	private static final RevisionTarget HEADS = RevisionTarget.parse("heads");

	private final RevisionScripts scripts;

	private final RevisionTarget target;

	private final EditedRevisions editedRevisions;

	StatusAssessment(RevisionScripts scripts, RevisionTarget target) {
		this.scripts = scripts;
		this.target = target;
		this.editedRevisions = new EditedRevisions(scripts);
	}

	MigrationsStatus assess(DatabaseReport report) {
		Map<RevisionId, HistoryEntry> log = KnownRows.log(report.applied());
		KnownRows rows = KnownRows.of(report, graph());
		List<RevisionHeader> pending = List.of();
		String problem = null;
		try {
			LostRows.refuse(report.state(), graph());
			pending = pending(this.target, rows.known());
		}
		catch (MigrationsException ex) {
			problem = ex.getMessage();
		}
		Set<RevisionId> applied = graph().applied(rows.known());
		MigrationsState state = (problem != null) ? MigrationsState.FAILED : state(report, rows, pending);
		return new MigrationsStatus(this.target.toString(), state, List.copyOf(report.state().rows()), graph().heads(),
				pending, pending(HEADS, rows.known()).size(),
				graph().revisions()
					.stream()
					.filter((revision) -> applied.contains(revision.id()))
					.map((revision) -> applied(revision, log.get(revision.id())))
					.toList(),
				List.copyOf(rows.unknown()),
				this.editedRevisions.among(log, applied, report.standardConformingStrings()), report.history(),
				(problem != null) ? problem : error(report, pending), problem != null, report.state().halfWay());
	}

	private List<RevisionHeader> pending(RevisionTarget target, Collection<RevisionId> rows) {
		return graph().upgrade(target, rows).steps().stream().map(PlanStep::revision).toList();
	}

	private static AppliedRevision applied(RevisionHeader revision, @Nullable HistoryEntry entry) {
		return (entry != null) ? new AppliedRevision(revision, entry.startedAt(), entry.duration(), entry.appliedBy())
				: new AppliedRevision(revision, null, null, null);
	}

	private MigrationsState state(DatabaseReport report, KnownRows rows, List<RevisionHeader> pending) {
		if (report.running() && (!pending.isEmpty() || !report.state().unfinished().isEmpty())) {
			return MigrationsState.RUNNING;
		}
		if (!report.state().unfinished().isEmpty() || failure(report, pending).isPresent()) {
			return MigrationsState.FAILED;
		}
		if (!rows.unknown().isEmpty()) {
			return MigrationsState.AHEAD;
		}
		return pending.isEmpty() ? MigrationsState.UP_TO_DATE : MigrationsState.PENDING;
	}

	/**
	 * The last thing that happened, if it is the failure of a revision that is still
	 * pending.
	 */
	private static Optional<HistoryEntry> failure(DatabaseReport report, List<RevisionHeader> pending) {
		return report.history()
			.stream()
			.limit(1)
			.filter((entry) -> !entry.succeeded())
			.filter((entry) -> pending.stream().anyMatch((revision) -> revision.id().equals(entry.revision())))
			.findFirst();
	}

	private static @Nullable String error(DatabaseReport report, List<RevisionHeader> pending) {
		return report.state()
			.unfinished()
			.stream()
			.map(UnfinishedRevision::error)
			.filter((error) -> error != null)
			.findFirst()
			.or(() -> failure(report, pending).map(HistoryEntry::error))
			.orElse(null);
	}

	private RevisionGraph graph() {
		return this.scripts.graph();
	}

}
