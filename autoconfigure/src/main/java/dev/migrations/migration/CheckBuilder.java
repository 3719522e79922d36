package dev.migrations.migration;

import java.util.List;

import dev.migrations.schema.CheckConstraint;

/**
 * Says what a check constraint is besides its condition.
 */
public final class CheckBuilder {

	private final String condition;

	private String name;

	private boolean inherited = true;

	private boolean validated = true;

	private boolean enforced = true;

	CheckBuilder(String name, String condition) {
		this.name = name;
		this.condition = condition;
	}

	/**
	 * Its name.
	 * @param name the name
	 */
	public CheckBuilder name(String name) {
		this.name = name;
		return this;
	}

	/**
	 * It does not hold for tables that inherit.
	 */
	public CheckBuilder noInherit() {
		this.inherited = false;
		return this;
	}

	/**
	 * The rows that are there are not looked at. See
	 * {@link ConstraintOperations#validateConstraint}.
	 */
	public CheckBuilder notValid() {
		this.validated = false;
		return this;
	}

	/**
	 * It is not checked at all. PostgreSQL 18 or later.
	 */
	public CheckBuilder notEnforced() {
		this.enforced = false;
		return this;
	}

	CheckConstraint build() {
		return new CheckConstraint(this.name, this.condition, List.of(), this.inherited, this.validated, this.enforced,
				null);
	}

}
