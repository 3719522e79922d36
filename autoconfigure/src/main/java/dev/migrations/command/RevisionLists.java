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

/**
 * Answers what a person asks of the revisions. The database is asked only where the
 * question is about it.
 */
final class RevisionLists {

	private final RevisionGraph graph;

	private final MigrationRunner runner;

	RevisionLists(RevisionGraph graph, MigrationRunner runner) {
		this.graph = graph;
		this.runner = runner;
	}

	List<ListedRevision> history(RevisionRange range) {
		Collection<RevisionId> rows = range.dependsOnRows() ? this.runner.read().rows() : List.of();
		return listed(this.graph.history(range, rows));
	}

	List<ListedRevision> standingHistory(RevisionRange range) {
		DatabaseReport report = this.runner.report(0);
		Set<RevisionId> rows = report.state().rows();
		List<RevisionHeader> revisions = this.graph.history(range, rows);
		Set<RevisionId> applied = this.graph.applied(KnownRows.of(report, this.graph).known());
		return revisions.stream()
			.map((revision) -> ListedRevision.of(revision, this.graph, standing(revision.id(), rows, applied)))
			.toList();
	}

	List<ListedRevision> heads() {
		return byId(this.graph.heads());
	}

	List<ListedRevision> realHeads() {
		return byId(this.graph.realHeads());
	}

	List<BranchPoint> branches() {
		return this.graph.history(RevisionRange.all(), List.of())
			.stream()
			.filter((revision) -> this.graph.isBranchPoint(revision.id()))
			.map((revision) -> new BranchPoint(ListedRevision.of(revision, this.graph),
					byId(this.graph.children(revision.id()))))
			.toList();
	}

	List<ListedRevision> show(RevisionTarget target) {
		Collection<RevisionId> rows = new RevisionRange(null, target).dependsOnRows() ? this.runner.read().rows()
				: List.of();
		return byId(this.graph.show(target, rows));
	}

	CurrentRevisions current() {
		return this.runner.ask((state, records) -> {
			Set<RevisionId> unknown = this.graph.unknown(state.rows());
			Set<RevisionId> known = new TreeSet<>(state.rows());
			known.removeAll(unknown);
			Set<RevisionId> missing = new HashSet<>(this.graph.heads());
			missing.removeAll(this.graph.applied(unknown.isEmpty() ? known
					: KnownRows.of(state.rows(), KnownRows.log(records.applied()), this.graph).known()));
			return new CurrentRevisions(List.copyOf(state.rows()), byId(this.graph.current(known)),
					missing.stream().sorted().toList(), List.copyOf(unknown), state.halfWay());
		});
	}

	List<ListedRevision> listed(List<RevisionHeader> revisions) {
		return revisions.stream().map((revision) -> ListedRevision.of(revision, this.graph)).toList();
	}

	private List<ListedRevision> byId(Collection<RevisionId> ids) {
		return listed(ids.stream().map(this.graph::get).toList());
	}

	private static Standing standing(RevisionId id, Set<RevisionId> rows, Set<RevisionId> applied) {
		if (rows.contains(id)) {
			return Standing.CURRENT;
		}
		return applied.contains(id) ? Standing.APPLIED : Standing.PENDING;
	}

}
