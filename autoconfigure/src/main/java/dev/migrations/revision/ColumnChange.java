package dev.migrations.revision;

/**
 * What happens to the columns of a drawn history between two revisions. Columns are
 * counted from the left, from 0.
 */
public sealed interface ColumnChange {

	/**
	 * How many columns there were before.
	 */
	int columns();

	/**
	 * A column begins to the right of another, those further right move by one.
	 *
	 * @param column the one from which it begins
	 * @param columns how many there were before
	 */
	record Opened(int column, int columns) implements ColumnChange {

	}

	/**
	 * A column ends, and those to the right of it move by one.
	 *
	 * @param into the column further left into which it leads, itself if it ends at a
	 * base
	 * @param column the one that ends
	 * @param columns how many there were before
	 */
	record Closed(int into, int column, int columns) implements ColumnChange {

	}

}
