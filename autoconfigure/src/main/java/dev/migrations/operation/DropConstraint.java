package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.QualifiedName;

/**
 * Drop a constraint of a table.
 *
 * @param table the table
 * @param constraint the constraint, whole, so that it can be added again
 */
public record DropConstraint(QualifiedName table, Constraint constraint) implements Operation {

	@Override
	public Operation reverse() {
		return new AddConstraint(this.table, this.constraint);
	}

}
