package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Add a column to a table.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

	@Override
	public Operation reverse() {
		return new DropColumn(this.table, this.column);
	}

}
