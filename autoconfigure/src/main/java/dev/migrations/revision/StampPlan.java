package dev.migrations.revision;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a stamp does: it runs nothing and changes the version table once.
 *
 * @param rowsBefore the version rows for which it was made, sorted
 * @param change how the version table changes; empty if it says so already
 */
public record StampPlan(SortedSet<RevisionId> rowsBefore, RowChange change) {

	public StampPlan {
		rowsBefore = Collections.unmodifiableSortedSet(new TreeSet<>(rowsBefore));
	}

	/**
	 * Whether there is nothing to do.
	 */
	public boolean isEmpty() {
		return this.change.isEmpty();
	}

	/**
	 * Return the version rows when it is done, sorted.
	 */
	public SortedSet<RevisionId> rowsAfter() {
		return this.change.applyTo(this.rowsBefore);
	}

}
