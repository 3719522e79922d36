package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;

/**
 * Look whether the rows that were there before a constraint obey it.
 *
 * @param table the table
 * @param constraint the name of the constraint
 */
public record ValidateConstraint(QualifiedName table, String constraint) implements Operation {

	/** The same, because what is known to hold stays so. */
	@Override
	public Operation reverse() {
		return this;
	}

}
