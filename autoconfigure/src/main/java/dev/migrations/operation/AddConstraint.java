package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.QualifiedName;

/**
 * Add a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {

	@Override
	public Operation reverse() {
		return new DropConstraint(this.table, this.constraint);
	}

}
