package dev.migrations.migration;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.DomainType;
import org.jspecify.annotations.Nullable;

/**
 * Says what a domain is.
 */
public final class DomainBuilder {

	private final List<CheckConstraint> checks = new ArrayList<>();

	private String type = "";

	private boolean notNull;

	private @Nullable String defaultValue;

	private @Nullable String collation;

	private @Nullable String comment;

	DomainBuilder() {
	}

	/**
	 * The type beneath it.
	 * @param type the type as it is written in SQL
	 */
	public DomainBuilder type(String type) {
		this.type = type;
		return this;
	}

	/**
	 * It refuses nulls.
	 */
	public DomainBuilder notNull() {
		this.notNull = true;
		return this;
	}

	/**
	 * Its value when none is given.
	 * @param expression the expression in SQL
	 */
	public DomainBuilder defaultTo(String expression) {
		this.defaultValue = expression;
		return this;
	}

	/**
	 * Its collation.
	 * @param collation the collation as it is written in SQL
	 */
	public DomainBuilder collate(String collation) {
		this.collation = collation;
		return this;
	}

	/**
	 * A condition that each value has to fulfill.
	 * @param condition the condition in SQL, {@code value} being the value
	 */
	public DomainBuilder check(String condition) {
		return check("", condition);
	}

	/**
	 * A condition that each value has to fulfill.
	 * @param name its name
	 * @param condition the condition in SQL, {@code value} being the value
	 */
	public DomainBuilder check(String name, String condition) {
		this.checks.add(new CheckBuilder(name, condition).build());
		return this;
	}

	/**
	 * The comment on it.
	 * @param comment what it says
	 */
	public DomainBuilder comment(String comment) {
		this.comment = comment;
		return this;
	}

	DomainType build(String name) {
		if (this.type.isEmpty()) {
			throw new IllegalArgumentException("Domain '%s' has no type beneath it: call 'type'".formatted(name));
		}
		return new DomainType(Names.of(name), this.type, this.notNull, this.defaultValue, this.collation, this.checks,
				this.comment);
	}

}
