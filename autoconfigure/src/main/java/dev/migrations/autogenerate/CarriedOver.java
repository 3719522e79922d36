package dev.migrations.autogenerate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

import org.jspecify.annotations.Nullable;

/**
 * What a change does not touch, and PostgreSQL carries over by itself when the type of a
 * column under it changes: the same expression is printed with other casts then.
 *
 * @param before what there was
 * @param found what there is after the change
 */
record CarriedOver(Schema before, Schema found) {

	/**
	 * What is expected, as it is printed after the change.
	 */
	Schema in(Schema expected) {
		return expected.withObjects(expected.objects().values().stream().map(this::object).toList());
	}

	private SchemaObject object(SchemaObject expected) {
		if (expected instanceof View view) {
			return view(view);
		}
		if (!(expected instanceof Table table)) {
			return expected;
		}
		Table there = this.before.table(table.name()).orElse(table);
		Table after = this.found.table(table.name()).orElse(table);
		boolean retyped = there.columns()
			.stream()
			.anyMatch((column) -> !table.column(column.name()).map(Column::type).orElse("").equals(column.type()));
		return retyped ? table.withIndexes(table.indexes().stream().map((index) -> index(index, there, after)).toList())
			.withConstraints(
					table.constraints().stream().map((constraint) -> constraint(constraint, there, after)).toList())
				: table;
	}

	/** A default that a view keeps is of the new type of its column. */
	private View view(View expected) {
		return expected
			.withColumns(expected.columns()
				.stream()
				.map((column) -> column.withValue(same(this.before, expected, column)
					.filter((there) -> Objects.equals(there.value(), column.value()))
					.flatMap((there) -> same(this.found, expected, column)
						.filter((after) -> after.value() != null && !after.type().equals(there.type())))
					.map(Column::value)
					.orElse(column.value())))
				.toList());
	}

	private static Optional<Column> same(Schema schema, View view, Column column) {
		return schema.find(view.id())
			.map(View.class::cast)
			.flatMap((other) -> other.columns().stream().filter((one) -> one.name().equals(column.name())).findFirst());
	}

	private static Index index(Index expected, Table there, Table after) {
		return carried(expected, there.indexes(),
				after.indexes()
					.stream()
					.filter((index) -> withExpressions(expected, index.keys(), index.predicate()).equals(index))
					.toList());
	}

	private static Index withExpressions(Index index, List<String> keys, @Nullable String predicate) {
		return new Index(index.name(), index.unique(), index.method(), keys, index.columns(), index.include(),
				index.nullsNotDistinct(), index.storage(), predicate, index.valid(), index.comment());
	}

	private static Constraint constraint(Constraint expected, Table there, Table after) {
		return carried(expected, there.constraints(),
				after.constraints()
					.stream()
					.filter((constraint) -> expected instanceof CheckConstraint check
							&& constraint instanceof CheckConstraint other
							&& withExpression(check, other.expression()).equals(other))
					.toList());
	}

	private static CheckConstraint withExpression(CheckConstraint check, String expression) {
		return new CheckConstraint(check.name(), expression, check.columns(), check.inherited(), check.validated(),
				check.enforced(), check.comment());
	}

	private static <T> T carried(T expected, List<T> there, List<T> after) {
		return (there.contains(expected) && !after.isEmpty()) ? after.get(0) : expected;
	}

}
