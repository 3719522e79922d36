package dev.migrations.command;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.execution.DatabaseReport;
import dev.migrations.execution.HistoryEntry;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;

/**
 * The rows of a version table, where some may belong to revisions that this build does
 * not know. What those stand on is found in the history, so that what this build knows to
 * be applied is not lost from sight.
 *
 * @param known the newest revisions that this build knows to be applied
 * @param unknown the revisions that are applied and this build does not know
 */
record KnownRows(SortedSet<RevisionId> known, SortedSet<RevisionId> unknown) {

	/** Whether a newer build was there. */
	boolean hasUnknown() {
		return !this.unknown.isEmpty();
	}

	/**
	 * Tell the known from the unknown by what a database says of itself.
	 */
	static KnownRows of(DatabaseReport report, RevisionGraph graph) {
		return of(report.state().rows(), log(report.applied()), graph);
	}

	/**
	 * Tell the known from the unknown.
	 * @param rows the rows of the version table
	 * @param log for each revision the last row of the history that says it was applied
	 */
	static KnownRows of(Collection<RevisionId> rows, Map<RevisionId, HistoryEntry> log, RevisionGraph graph) {
		return of(rows, (id) -> {
			HistoryEntry entry = log.get(id);
			return (entry != null) ? entry.needs() : List.of();
		}, graph);
	}

	/**
	 * Tell the known from the unknown.
	 * @param rows the rows of the version table
	 * @param needs what an unknown revision follows and depends on, as far as that can be
	 * said
	 */
	static KnownRows of(Collection<RevisionId> rows, Function<RevisionId, Collection<RevisionId>> needs,
			RevisionGraph graph) {
		SortedSet<RevisionId> known = new TreeSet<>();
		SortedSet<RevisionId> unknown = new TreeSet<>();
		Set<RevisionId> seen = new HashSet<>();
		Deque<RevisionId> open = new ArrayDeque<>(rows);
		while (!open.isEmpty()) {
			RevisionId id = open.remove();
			if (!seen.add(id)) {
				continue;
			}
			if (graph.find(id).isPresent()) {
				known.add(id);
				continue;
			}
			unknown.add(id);
			open.addAll(needs.apply(id));
		}
		return new KnownRows(known, unknown);
	}

	/**
	 * For each revision the last row of the history that says it was applied.
	 */
	static Map<RevisionId, HistoryEntry> log(Collection<HistoryEntry> applied) {
		return applied.stream()
			.filter((entry) -> entry.revision() != null)
			.collect(Collectors.toMap(HistoryEntry::revision, Function.identity()));
	}

}
