package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A condition that each row has to fulfill, or each value of a domain.
 *
 * @param name its name
 * @param expression the condition
 * @param columns the columns it is about
 * @param inherited whether it holds for tables that inherit
 * @param validated whether the rows that were there before are known to obey
 * @param enforced whether it is checked at all
 * @param comment the comment on it
 */
public record CheckConstraint(String name, String expression, List<String> columns, boolean inherited,
		boolean validated, boolean enforced, @Nullable String comment) implements Constraint {

	public CheckConstraint {
		columns = List.copyOf(columns);
	}

	@Override
	public CheckConstraint withName(String name) {
		return new CheckConstraint(name, this.expression, this.columns, this.inherited, this.validated, this.enforced,
				this.comment);
	}

	@Override
	public CheckConstraint withComment(@Nullable String comment) {
		return new CheckConstraint(this.name, this.expression, this.columns, this.inherited, this.validated,
				this.enforced, comment);
	}

	/**
	 * The same, with or without the rows that were there before.
	 * @param validated whether they are known to obey
	 */
	public CheckConstraint withValidated(boolean validated) {
		return new CheckConstraint(this.name, this.expression, this.columns, this.inherited, validated, this.enforced,
				this.comment);
	}

}
