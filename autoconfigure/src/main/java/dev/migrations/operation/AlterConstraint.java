package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.QualifiedName;

/**
 * Change a constraint without making it anew: the deferral of a foreign key, or that the
 * rows that were there before are known to obey.
 *
 * @param table the table
 * @param from how it is
 * @param to how it becomes
 */
public record AlterConstraint(QualifiedName table, Constraint from, Constraint to) implements Operation {

	@Override
	public Operation reverse() {
		return new AlterConstraint(this.table, this.to, this.from);
	}

}
