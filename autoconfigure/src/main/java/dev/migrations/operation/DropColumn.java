package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Drop a column of a table.
 *
 * @param table the table
 * @param column the column, whole, so that it can be added again
 */
public record DropColumn(QualifiedName table, Column column) implements Operation {

	@Override
	public Operation reverse() {
		return new AddColumn(this.table, this.column);
	}

}
