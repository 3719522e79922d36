package dev.migrations.revision;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an upgrade or a downgrade has to do, in order. Every step runs after what it
 * needs, and after each the version table holds exactly the maximal applied revisions.
 *
 * @param rowsBefore the version rows for which it was made, sorted
 * @param steps the steps; none if the database is there already
 */
public record RevisionPlan(SortedSet<RevisionId> rowsBefore, List<PlanStep> steps) {

	public RevisionPlan {
		rowsBefore = Collections.unmodifiableSortedSet(new TreeSet<>(rowsBefore));
		steps = List.copyOf(steps);
	}

	/**
	 * Whether there is nothing to do.
	 */
	public boolean isEmpty() {
		return this.steps.isEmpty();
	}

	/**
	 * Return the version rows when all is done, sorted.
	 */
	public SortedSet<RevisionId> rowsAfter() {
		return rowsAfter(this.steps.size());
	}

	/**
	 * Return the version rows when a part is done, sorted.
	 * @param done how many steps have been done, from 0 to the number of steps
	 */
	public SortedSet<RevisionId> rowsAfter(int done) {
		SortedSet<RevisionId> rows = new TreeSet<>(this.rowsBefore);
		for (PlanStep step : this.steps.subList(0, done)) {
			rows.removeAll(step.change().removed());
			rows.addAll(step.change().added());
		}
		return Collections.unmodifiableSortedSet(rows);
	}

}
