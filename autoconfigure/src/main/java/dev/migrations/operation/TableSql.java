package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.schema.IndexUses;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOptions;

/**
 * Tables in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE
 * TABLE</a>
 */
record TableSql(SqlNames names) {

	List<String> create(Table table) {
		TableOptions options = table.options();
		StringBuilder sql = new StringBuilder(options.unlogged() ? "create unlogged table " : "create table ");
		sql.append(this.names.of(table.name()));
		if (options.bound() != null) {
			sql.append(" partition of ").append(this.names.of(options.parents().get(0)));
		}
		String lines = Stream
			.concat(table.columns().stream().map(new ColumnSql(this.names)::definition),
					table.constraints()
						.stream()
						.filter((constraint) -> !ConstraintSql.isNotValid(constraint))
						.map(new ConstraintSql(this.names)::definition))
			.map((line) -> "    " + line)
			.collect(Collectors.joining(",\n"));
		if (!lines.isEmpty()) {
			sql.append(" (\n").append(lines).append("\n)");
		}
		else if (options.bound() == null) {
			sql.append(" ()");
		}
		sql.append(suffix(options));
		List<String> statements = new ArrayList<>();
		statements.add(sql.toString());
		ColumnSql columns = new ColumnSql(this.names);
		table.columns().forEach((column) -> statements.addAll(columns.besides(table.name(), column)));
		// of an empty table PostgreSQL takes every constraint for valid
		table.constraints()
			.stream()
			.filter(ConstraintSql::isNotValid)
			.forEach((constraint) -> statements.add(new ConstraintSql(this.names).add(table.name(), constraint)));
		TableOptions open = new TableOptions(options.unlogged(), options.storage(), false, false,
				options.partitionKey(), options.bound(), options.parents(), options.uses());
		statements.addAll(alter(table.name(), open, options));
		return statements;
	}

	private String suffix(TableOptions options) {
		StringBuilder sql = new StringBuilder();
		if (options.bound() != null) {
			sql.append(' ').append(options.bound());
		}
		else if (!options.parents().isEmpty()) {
			sql.append(" inherits (")
				.append(options.parents().stream().map(this.names::of).collect(Collectors.joining(", ")))
				.append(')');
		}
		if (options.partitionKey() != null) {
			sql.append(" partition by ").append(options.partitionKey());
		}
		return sql.append(ConstraintSql.storage(options.storage())).toString();
	}

	List<String> alter(QualifiedName table, TableOptions from, TableOptions to) {
		List<String> actions = new ArrayList<>();
		if (from.unlogged() != to.unlogged()) {
			actions.add(to.unlogged() ? "set unlogged" : "set logged");
		}
		actions.addAll(storage(from.storage(), to.storage()));
		if (from.rowSecurity() != to.rowSecurity()) {
			actions.add(to.rowSecurity() ? "enable row level security" : "disable row level security");
		}
		if (from.forcedRowSecurity() != to.forcedRowSecurity()) {
			actions.add(to.forcedRowSecurity() ? "force row level security" : "no force row level security");
		}
		List<String> statements = new ArrayList<>();
		if (!actions.isEmpty()) {
			statements.add("alter table %s %s".formatted(this.names.of(table), String.join(", ", actions)));
		}
		if (!Objects.equals(from.bound(), to.bound())) {
			statements.addAll(partition(table, from, to));
		}
		else if (to.bound() == null) {
			statements.addAll(inheritance(table, from, to));
		}
		statements.addAll(uses(table, from.uses(), to.uses()));
		if (!Objects.equals(from.partitionKey(), to.partitionKey())) {
			statements.add(
					"-- migrate: todo make a table partitioned by %s, fill it from %s and put it in its place\nselect 1"
						.formatted((to.partitionKey() != null) ? to.partitionKey() : "nothing", this.names.of(table)));
		}
		return statements;
	}

	/** What the indexes are used for, once they are there. */
	List<String> uses(QualifiedName table, IndexUses from, IndexUses to) {
		String alter = "alter table " + this.names.of(table);
		List<String> statements = new ArrayList<>();
		if (!Objects.equals(from.identity(), to.identity())) {
			String index = to.identityIndex();
			statements.add(alter + " replica identity " + ((index != null) ? "using index " + this.names.of(index)
					: (to.identity() != null) ? to.identity() : "default"));
		}
		if (!Objects.equals(from.order(), to.order())) {
			statements.add(alter
					+ ((to.order() != null) ? " cluster on " + this.names.of(to.order()) : " set without cluster"));
		}
		return statements;
	}

	private List<String> inheritance(QualifiedName table, TableOptions from, TableOptions to) {
		List<String> statements = new ArrayList<>();
		if (from.bound() == null) {
			from.parents()
				.stream()
				.filter((parent) -> !to.parents().contains(parent))
				.forEach((parent) -> statements
					.add("alter table %s no inherit %s".formatted(this.names.of(table), this.names.of(parent))));
			to.parents()
				.stream()
				.filter((parent) -> !from.parents().contains(parent))
				.forEach((parent) -> statements
					.add("alter table %s inherit %s".formatted(this.names.of(table), this.names.of(parent))));
		}
		return statements;
	}

	private List<String> partition(QualifiedName table, TableOptions from, TableOptions to) {
		List<String> statements = new ArrayList<>();
		if (from.bound() != null) {
			statements.add("alter table %s detach partition %s".formatted(this.names.of(from.parents().get(0)),
					this.names.of(table)));
		}
		if (to.bound() != null) {
			statements.add("alter table %s attach partition %s %s".formatted(this.names.of(to.parents().get(0)),
					this.names.of(table), to.bound()));
		}
		return statements;
	}

	/**
	 * What sets and resets storage parameters, as {@code alter} takes it.
	 */
	static List<String> storage(Map<String, String> from, Map<String, String> to) {
		List<String> actions = new ArrayList<>();
		Map<String, String> changed = new TreeMap<>(to);
		changed.entrySet().removeAll(from.entrySet());
		if (!changed.isEmpty()) {
			actions.add("set " + ConstraintSql.parameters(changed));
		}
		String gone = from.keySet()
			.stream()
			.filter((name) -> !to.containsKey(name))
			.sorted()
			.collect(Collectors.joining(", "));
		if (!gone.isEmpty()) {
			actions.add("reset (%s)".formatted(gone));
		}
		return actions;
	}

}
