package dev.migrations.operation;

import java.util.List;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.QualifiedName;

/**
 * Drop a column of a table, with the constraints that are over it.
 *
 * @param table the table
 * @param column the column, whole, so that it can be added again
 * @param constraints its constraints
 */
public record DropConstrainedColumn(QualifiedName table, Column column,
		List<Constraint> constraints) implements Operation {

	public DropConstrainedColumn {
		constraints = List.copyOf(constraints);
	}

	@Override
	public AddConstrainedColumn reverse() {
		return new AddConstrainedColumn(this.table, this.column, this.constraints);
	}

}
