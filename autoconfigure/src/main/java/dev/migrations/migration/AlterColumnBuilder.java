package dev.migrations.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.ChangeColumn;
import dev.migrations.operation.ChangeColumn.Facets;
import dev.migrations.operation.ChangeComment;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Rename;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Says how a column changes.
 */
public final class AlterColumnBuilder {

	private final ExistingColumnBuilder existing = new ExistingColumnBuilder();

	private @Nullable String type;

	private @Nullable String collation;

	private @Nullable String using;

	private @Nullable Boolean notNull;

	private @Nullable ColumnValue value;

	private @Nullable String removal;

	private @Nullable String comment;

	private @Nullable String name;

	AlterColumnBuilder() {
	}

	/**
	 * Its type changes.
	 * @param type the type as it is written in SQL
	 */
	public AlterColumnBuilder type(String type) {
		this.type = type;
		return this;
	}

	/**
	 * Its collation changes. Its type has to be said too.
	 * @param collation the collation as it is written in SQL
	 */
	public AlterColumnBuilder collate(String collation) {
		this.collation = collation;
		return this;
	}

	/**
	 * How the values become of the new type, if PostgreSQL does not do it by itself.
	 * @param expression the expression in SQL: {@code price::numeric}
	 */
	public AlterColumnBuilder using(String expression) {
		this.using = expression;
		return this;
	}

	/**
	 * It comes to refuse nulls. On a downgrade it allows them, unless {@link #existing}
	 * says otherwise.
	 */
	public AlterColumnBuilder notNull() {
		this.notNull = true;
		return this;
	}

	/**
	 * It comes to allow nulls. On a downgrade it refuses them, unless {@link #existing}
	 * says otherwise.
	 */
	public AlterColumnBuilder nullable() {
		this.notNull = false;
		return this;
	}

	/**
	 * Its value when none is given changes.
	 * @param expression the expression in SQL
	 */
	public AlterColumnBuilder defaultTo(String expression) {
		return value(new Default(expression), null);
	}

	/**
	 * It comes to have no default.
	 */
	public AlterColumnBuilder dropDefault() {
		return value(null, "default");
	}

	/**
	 * It becomes an identity column, which takes given values. It must have no default,
	 * and its sequence starts at 1.
	 */
	public AlterColumnBuilder identity() {
		return value(new Identity(false, SequenceOptions.defaults("bigint")), null);
	}

	/**
	 * It becomes an identity column, which refuses given values. It must have no default,
	 * and its sequence starts at 1.
	 */
	public AlterColumnBuilder identityAlways() {
		return value(new Identity(true, SequenceOptions.defaults("bigint")), null);
	}

	/**
	 * It is no longer an identity column.
	 */
	public AlterColumnBuilder dropIdentity() {
		return value(null, "identity");
	}

	/**
	 * It is no longer a generated column, and keeps the values it has.
	 */
	public AlterColumnBuilder dropExpression() {
		return value(null, "expression");
	}

	/**
	 * The comment on it changes.
	 * @param comment what it says
	 */
	public AlterColumnBuilder comment(String comment) {
		this.comment = comment;
		return this;
	}

	/**
	 * Its name changes, after all else.
	 * @param name the name
	 */
	public AlterColumnBuilder renameTo(String name) {
		this.name = name;
		return this;
	}

	/**
	 * How it was, so that it can become so again.
	 * @param existing says of what changes how it was
	 */
	public AlterColumnBuilder existing(Consumer<ExistingColumnBuilder> existing) {
		existing.accept(this.existing);
		return this;
	}

	List<Operation> build(QualifiedName table, String column) {
		if (this.type == null && (this.using != null || this.collation != null)) {
			throw new IllegalArgumentException(
					"Column '%s' cannot change by 'using' or 'collate' alone: call 'type'".formatted(column));
		}
		Facets to = new Facets(this.type, this.collation, this.using, this.notNull, this.value, this.removal);
		ObjectId id = new ObjectId(ObjectKind.COLUMN, table, column);
		List<Operation> operations = new ArrayList<>();
		if (!to.equals(new Facets(null, null, null, null, null, null))) {
			operations.add(new ChangeColumn(table, column, from(), to));
		}
		if (this.comment != null) {
			operations.add(new ChangeComment(id, this.existing.comment, this.comment));
		}
		if (this.name != null) {
			operations.add(new Rename(id, this.name));
		}
		if (operations.isEmpty()) {
			throw new IllegalArgumentException("Nothing of column '%s' is said to change".formatted(column));
		}
		return operations;
	}

	/** What has but one opposite need not be said. */
	private Facets from() {
		Facets from = this.existing.facets();
		Boolean nulls = (from.notNull() == null && this.notNull != null) ? Boolean.valueOf(!this.notNull)
				: from.notNull();
		String removed = (this.value instanceof Identity && from.value() == null) ? "identity" : from.removal();
		return new Facets(from.type(), from.collation(), from.using(), nulls, from.value(), removed);
	}

	private AlterColumnBuilder value(@Nullable ColumnValue value, @Nullable String removal) {
		this.value = value;
		this.removal = removal;
		return this;
	}

}
