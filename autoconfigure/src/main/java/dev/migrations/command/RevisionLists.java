package dev.migrations.command;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.command.ListedRevision.Standing;
import dev.migrations.execution.DatabaseReport;
import dev.migrations.execution.MigrationRunner;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionRange;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;

/**
 * Answers what a person asks of the revisions. The database is asked only where the
 * question is about it.
 */
final class RevisionLists {

	private final RevisionScripts scripts;

	private final MigrationRunner runner;

	RevisionLists(RevisionScripts scripts, MigrationRunner runner) {
		this.scripts = scripts;
		this.runner = runner;
	}

	List<ListedRevision> history(RevisionRange range) {
		Collection<RevisionId> rows = range.dependsOnRows() ? this.runner.read().rows() : List.of();
		return listed(graph().history(range, rows));
	}

	List<ListedRevision> standingHistory(RevisionRange range) {
		DatabaseReport report = this.runner.report(0);
		Set<RevisionId> rows = report.state().rows();
		List<RevisionHeader> revisions = graph().history(range, rows);
		Set<RevisionId> applied = graph().applied(KnownRows.of(report, graph()).known());
		return revisions.stream()
			.map((revision) -> ListedRevision.of(revision, graph(), standing(revision.id(), rows, applied)))
			.toList();
	}

	List<ListedRevision> heads() {
		return byId(graph().heads());
	}

	List<ListedRevision> realHeads() {
		return byId(graph().realHeads());
	}

	List<BranchPoint> branches() {
		return graph().history(RevisionRange.all(), List.of())
			.stream()
			.filter((revision) -> graph().isBranchPoint(revision.id()))
			.map((revision) -> new BranchPoint(ListedRevision.of(revision, graph()),
					byId(graph().children(revision.id()))))
			.toList();
	}

	List<ListedRevision> show(RevisionTarget target) {
		Collection<RevisionId> rows = new RevisionRange(null, target).dependsOnRows() ? this.runner.read().rows()
				: List.of();
		return byId(graph().show(target, rows));
	}

	CurrentRevisions current() {
		return this.runner.ask((state, records) -> {
			Set<RevisionId> unknown = graph().unknown(state.rows());
			Set<RevisionId> known = new TreeSet<>(state.rows());
			known.removeAll(unknown);
			Set<RevisionId> missing = new HashSet<>(graph().heads());
			missing.removeAll(graph().applied(unknown.isEmpty() ? known
					: KnownRows.of(state.rows(), KnownRows.log(records.applied()), graph()).known()));
			return new CurrentRevisions(List.copyOf(state.rows()), byId(graph().current(known)),
					missing.stream().sorted().toList(), List.copyOf(unknown), state.halfWay());
		});
	}

	List<ListedRevision> listed(List<RevisionHeader> revisions) {
		return revisions.stream().map((revision) -> ListedRevision.of(revision, graph())).toList();
	}

	private List<ListedRevision> byId(Collection<RevisionId> ids) {
		return listed(ids.stream().map(graph()::get).toList());
	}

	private static Standing standing(RevisionId id, Set<RevisionId> rows, Set<RevisionId> applied) {
		if (rows.contains(id)) {
			return Standing.CURRENT;
		}
		return applied.contains(id) ? Standing.APPLIED : Standing.PENDING;
	}

	private RevisionGraph graph() {
		return this.scripts.graph();
	}

}
