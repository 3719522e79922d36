package dev.migrations.revision;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A change of the version table, to be made as one comparison and replacement: what is
 * removed must be there, what is added must not. A change that finds it otherwise has met
 * somebody else at work.
 *
 * @param removed the rows that go, sorted
 * @param added the rows that come, sorted; none of them is removed
 */
public record RowChange(SortedSet<RevisionId> removed, SortedSet<RevisionId> added) {

	public RowChange {
		removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
		added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
		if (!Collections.disjoint(removed, added)) {
			throw new IllegalArgumentException("A row is not removed and added at once: " + removed + ", " + added);
		}
	}

	/**
	 * Return the change that turns rows into others.
	 * @param before the rows that are there
	 * @param after the rows that are to be there
	 */
	static RowChange between(SortedSet<RevisionId> before, SortedSet<RevisionId> after) {
		SortedSet<RevisionId> removed = new TreeSet<>(before);
		removed.removeAll(after);
		SortedSet<RevisionId> added = new TreeSet<>(after);
		added.removeAll(before);
		return new RowChange(removed, added);
	}

	/**
	 * Whether nothing changes.
	 */
	public boolean isEmpty() {
		return this.removed.isEmpty() && this.added.isEmpty();
	}

	/**
	 * Return the rows after this change.
	 * @param rows the rows before it
	 */
	public SortedSet<RevisionId> applyTo(SortedSet<RevisionId> rows) {
		SortedSet<RevisionId> after = new TreeSet<>(rows);
		after.removeAll(this.removed);
		after.addAll(this.added);
		return Collections.unmodifiableSortedSet(after);
	}

}
