package dev.migrations.schema;

/**
 * The name of a column of a certain table.
 *
 * @param table the table
 * @param column the column
 */
public record ColumnName(QualifiedName table, String column) implements Comparable<ColumnName> {

	@Override
	public int compareTo(ColumnName other) {
		int order = this.table.compareTo(other.table);
		return (order != 0) ? order : this.column.compareTo(other.column);
	}

	@Override
	public String toString() {
		return this.table + "." + this.column;
	}

}
