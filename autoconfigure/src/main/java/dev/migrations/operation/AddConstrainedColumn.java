package dev.migrations.operation;

import java.util.List;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.QualifiedName;

/**
 * Add a column to a table just as it is said, with the constraints that are over it.
 *
 * @param table the table
 * @param column the column
 * @param constraints the constraints, of which PostgreSQL names those with an empty name
 */
public record AddConstrainedColumn(QualifiedName table, Column column,
		List<Constraint> constraints) implements Operation {

	public AddConstrainedColumn {
		constraints = List.copyOf(constraints);
	}

	@Override
	public DropConstrainedColumn reverse() {
		return new DropConstrainedColumn(this.table, this.column, this.constraints);
	}

}
