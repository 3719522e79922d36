package dev.migrations.execution;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrations.revision.RevisionId;
import dev.migrations.revision.StampPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a run would do to a database as it is now.
 *
 * @param rowsBefore the rows of the version table now, sorted
 * @param rowsAfter the rows of the version table after the run, sorted
 * @param stamp how the version table would be stamped before the first step, {@code null}
 * if it would not
 * @param steps the steps, in this order; their scripts have been read through and found
 * in order
 */
public record PlannedRun(SortedSet<RevisionId> rowsBefore, SortedSet<RevisionId> rowsAfter, @Nullable StampPlan stamp,
		List<PlannedStep> steps) {

	public PlannedRun {
		rowsBefore = Collections.unmodifiableSortedSet(new TreeSet<>(rowsBefore));
		rowsAfter = Collections.unmodifiableSortedSet(new TreeSet<>(rowsAfter));
		steps = List.copyOf(steps);
	}

}
