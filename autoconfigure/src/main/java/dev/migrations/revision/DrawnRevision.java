package dev.migrations.revision;

import java.util.List;

/**
 * A revision in a drawn history: where it is, and what happens to the columns around it.
 *
 * @param revision which one
 * @param column the column in which it is, from the left, from 0
 * @param columns how many columns there are beside it, its own included
 * @param before what happens between the revision above and this one
 * @param after what happens below it because of what it revises
 */
public record DrawnRevision(RevisionHeader revision, int column, int columns, List<ColumnChange> before,
		List<ColumnChange> after) {

	public DrawnRevision {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

}
