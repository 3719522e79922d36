package dev.migrations.migration;

import dev.migrations.operation.ChangeColumn.Facets;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Says of a column that is changed how it was, so that it can become so again. Only what
 * changes need be said.
 */
public final class ExistingColumnBuilder {

	@Nullable String type;

	@Nullable String collation;

	@Nullable String using;

	@Nullable Boolean notNull;

	@Nullable ColumnValue value;

	@Nullable String removal;

	@Nullable String comment;

	ExistingColumnBuilder() {
	}

	/**
	 * Its type.
	 * @param type the type as it is written in SQL
	 */
	public ExistingColumnBuilder type(String type) {
		this.type = type;
		return this;
	}

	/**
	 * Its collation, if that was not the one of the type.
	 * @param collation the collation as it is written in SQL
	 */
	public ExistingColumnBuilder collate(String collation) {
		this.collation = collation;
		return this;
	}

	/**
	 * How the new values become the old ones again, if PostgreSQL does not do it by
	 * itself.
	 * @param expression the expression in SQL
	 */
	public ExistingColumnBuilder using(String expression) {
		this.using = expression;
		return this;
	}

	/**
	 * It refused nulls.
	 */
	public ExistingColumnBuilder notNull() {
		this.notNull = true;
		return this;
	}

	/**
	 * It allowed nulls.
	 */
	public ExistingColumnBuilder nullable() {
		this.notNull = false;
		return this;
	}

	/**
	 * Its value when none was given.
	 * @param expression the expression in SQL
	 */
	public ExistingColumnBuilder defaultTo(String expression) {
		this.value = new Default(expression);
		this.removal = null;
		return this;
	}

	/**
	 * It had no default.
	 */
	public ExistingColumnBuilder noDefault() {
		this.value = null;
		this.removal = "default";
		return this;
	}

	/**
	 * It was an identity column. Its sequence starts again at 1.
	 */
	public ExistingColumnBuilder identity() {
		this.value = new Identity(false, SequenceOptions.defaults("bigint"));
		return this;
	}

	/**
	 * The comment on it.
	 * @param comment what it said
	 */
	public ExistingColumnBuilder comment(String comment) {
		this.comment = comment;
		return this;
	}

	Facets facets() {
		return new Facets(this.type, this.collation, this.using, this.notNull, this.value, this.removal);
	}

}
