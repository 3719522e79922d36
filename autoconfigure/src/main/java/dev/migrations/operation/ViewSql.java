package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDetails;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.View;

/**
 * Views in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-alterview.html">ALTER
 * VIEW</a>
 */
record ViewSql(SqlNames names) {

	String create(View view) {
		return definition("create " + view.id().kind().word() + " ", view);
	}

	String replace(View view) {
		return definition("create or replace view ", view);
	}

	private String definition(String create, View view) {
		return create + this.names.of(view.name()) + ConstraintSql.storage(view.options()) + " as\n" + view.query();
	}

	/** What the query of a new one does not say. */
	List<String> besides(View view) {
		List<Column> plain = view.columns()
			.stream()
			.map((column) -> column.withValue(null).withStorage(null).withDetails(ColumnDetails.NONE))
			.toList();
		return alter(view.withColumns(plain).withOrder(null), view);
	}

	/** What changes besides the query; the columns are the same. */
	List<String> alter(View from, View to) {
		List<String> actions = new ArrayList<>();
		for (int i = 0; i < to.columns().size(); i++) {
			String column = "alter column " + this.names.of(to.columns().get(i).name()) + " ";
			actions(from.columns().get(i), to.columns().get(i)).forEach((action) -> actions.add(column + action));
		}
		if (!Objects.equals(from.order(), to.order())) {
			actions.add((to.order() != null) ? "cluster on " + this.names.of(to.order()) : "set without cluster");
		}
		String alter = "alter %s %s ".formatted(to.id().kind().word(), this.names.of(to.name()));
		return actions.stream().map((action) -> alter + action).toList();
	}

	/** PostgreSQL takes one at a time. */
	private static List<String> actions(Column from, Column to) {
		List<String> actions = new ArrayList<>();
		if (!Objects.equals(from.value(), to.value())) {
			actions.add((to.value() instanceof Default value) ? "set default " + value.expression() : "drop default");
		}
		if (!Objects.equals(from.storage(), to.storage())) {
			actions.add("set storage " + ((to.storage() != null) ? to.storage() : ColumnSql.usualStorage(to.type())));
		}
		actions.addAll(ColumnSql.details(from.details(), to.details()));
		return actions;
	}

}
