package dev.migrations.execution;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionId;

/**
 * What a script that was written does when it is run.
 *
 * @param start where it begins
 * @param rowsBefore the rows of the version table that it expects, sorted
 * @param rowsAfter the rows of the version table when it has been run, sorted
 * @param steps the revisions that it runs, in this order; if there is none and no stamp
 * either, the script does nothing
 */
public record OfflineResult(OfflineStart start, SortedSet<RevisionId> rowsBefore, SortedSet<RevisionId> rowsAfter,
		List<PlanStep> steps) {

	public OfflineResult {
		rowsBefore = Collections.unmodifiableSortedSet(new TreeSet<>(rowsBefore));
		rowsAfter = Collections.unmodifiableSortedSet(new TreeSet<>(rowsAfter));
		steps = List.copyOf(steps);
	}

}
