package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.migrations.operation.ChangeColumn.Facets;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDetails;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SequenceOptions;

import org.jspecify.annotations.Nullable;

/**
 * Columns in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER
 * TABLE</a>
 */
record ColumnSql(SqlNames names) {

	private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

	private static final Pattern LOGIC = Pattern
		.compile("\\b(?:not|and|or|is|in|like|ilike|similar|between|any|all)\\b", Pattern.CASE_INSENSITIVE);

	/**
	 * The column as {@code create table} and {@code add column} take it.
	 */
	String definition(Column column) {
		StringBuilder sql = new StringBuilder(this.names.of(column.name())).append(' ');
		boolean serial = column.value() instanceof Serial;
		sql.append(serial ? serial(column.type()) : column.type());
		if (column.collation() != null) {
			sql.append(" collate ").append(column.collation());
		}
		if (column.value() != null && !serial) {
			sql.append(' ').append(value(column.value()));
		}
		if (column.notNull() && !serial && !(column.value() instanceof Identity)) {
			sql.append(" not null");
		}
		return sql.toString();
	}

	String drop(QualifiedName table, Column column) {
		return "alter table %s drop column %s".formatted(this.names.of(table), this.names.of(column.name()));
	}

	List<String> add(QualifiedName table, Column column) {
		String alter = "alter table " + this.names.of(table);
		List<String> statements = new ArrayList<>();
		if (column.notNull() && column.value() == null) {
			statements.add("%s add column %s".formatted(alter, definition(column.withNotNull(false))));
			statements.add("""
					-- migrate: todo give the rows that are there a value of %s, which has no default
					%s alter column %s set not null""".formatted(column.name(), alter, this.names.of(column.name())));
		}
		else {
			statements.add("%s add column %s".formatted(alter, definition(column)));
		}
		statements.addAll(besides(table, column));
		new GrantSql(this.names).ofColumn(table, column, statements);
		return statements;
	}

	/** As it is said, in one statement as far as that goes. */
	List<String> add(AddConstrainedColumn add) {
		StringBuilder sql = new StringBuilder(
				"alter table %s add column %s".formatted(this.names.of(add.table()), definition(add.column())));
		add.constraints()
			.forEach((constraint) -> sql.append(",\n    add ")
				.append(new ConstraintSql(this.names).definition(constraint)));
		List<String> statements = new ArrayList<>();
		statements.add(sql.toString());
		statements.addAll(besides(add.table(), add.column()));
		new CommentSql(this.names).ofPart(ObjectKind.COLUMN, add.table(), add.column().name(), add.column().comment())
			.forEach(statements::add);
		return statements;
	}

	List<String> change(ChangeColumn change) {
		Facets to = change.to();
		List<String> actions = new ArrayList<>();
		if (to.removal() != null) {
			actions.add("drop " + to.removal());
		}
		else if (to.type() != null && to.value() instanceof Default) {
			// the old one may not be of the new type
			actions.add("drop default");
		}
		if (to.type() != null) {
			actions.add("type " + to.type() + ((to.collation() != null) ? " collate " + to.collation() : "")
					+ ((to.using() != null) ? " using " + to.using() : ""));
		}
		if (to.notNull() != null) {
			actions.add(to.notNull() ? "set not null" : "drop not null");
		}
		if (to.value() instanceof Default value) {
			actions.add("set default " + value.expression());
		}
		else if (to.value() != null) {
			actions.add("add " + value(to.value()));
		}
		return actions.isEmpty() ? List.of() : List.of(statement(change.table(), change.column(), actions));
	}

	/** What {@code create table} and {@code add column} do not take. */
	List<String> besides(QualifiedName table, Column column) {
		List<String> actions = details(ColumnDetails.NONE, column.details());
		if (column.storage() != null) {
			actions.add(0, "set storage " + column.storage());
		}
		return actions.stream().map((action) -> statement(table, column.name(), List.of(action))).toList();
	}

	static List<String> details(ColumnDetails from, ColumnDetails to) {
		List<String> actions = new ArrayList<>();
		if (!Objects.equals(from.compression(), to.compression())) {
			actions.add("set compression " + ((to.compression() != null) ? to.compression() : "default"));
		}
		if (!Objects.equals(from.statistics(), to.statistics())) {
			actions.add("set statistics " + ((to.statistics() != null) ? to.statistics() : -1));
		}
		actions.addAll(TableSql.storage(from.options(), to.options()));
		return actions;
	}

	/** What somebody has to do before stands apart from what need not wait for that. */
	List<String> alter(AlterColumn change) {
		if (!change.unfilled() || !change.isTightening()) {
			return alter(change.table(), change.from(), change.to());
		}
		String table = this.names.of(change.table());
		String column = this.names.of(change.to().name());
		String todo = "-- migrate: todo give the rows that have none a value of %s\n".formatted(change.to().name())
				+ "-- update %1$s set %2$s = ... where %2$s is null\n".formatted(table, column);
		if (change.to().value() instanceof Identity) {
			// which has to take no null before
			List<String> statements = new ArrayList<>(alter(change.table(), change.from(), change.to()));
			statements.set(0, todo + statements.get(0));
			return statements;
		}
		List<String> statements = new ArrayList<>(alter(change.table(), change.from(), change.to().withNotNull(false)));
		statements.add(todo + "alter table %s alter column %s set not null".formatted(table, column));
		return statements;
	}

	private List<String> alter(QualifiedName table, Column from, Column to) {
		if (to.value() instanceof Generated && !Objects.equals(from.value(), to.value())) {
			List<String> statements = new ArrayList<>();
			statements.add(drop(table, from));
			statements.addAll(add(table, to));
			return statements;
		}
		List<String> actions = new ArrayList<>();
		boolean typeChanges = !from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation());
		Conversion conversion = Conversion.of(from.type(), to.type());
		boolean automatic = !typeChanges || conversion == Conversion.AUTOMATIC;
		boolean valueChanges = valueChanges(from, to) || (from.value() instanceof Default && !automatic);
		if (valueChanges && !(automatic && from.value() instanceof Default && to.value() instanceof Default)) {
			removal(from.value()).ifPresent(actions::add);
		}
		if (typeChanges) {
			actions.add("type " + to.type() + (to.collation() != null ? " collate " + to.collation() : "")
					+ using(conversion, from, to));
		}
		if (from.notNull() != to.notNull()) {
			actions.add(to.notNull() ? "set not null" : "drop not null");
		}
		if (valueChanges && !(to.value() instanceof Serial)) {
			addition(to).ifPresent(actions::add);
		}
		else if (from.value() instanceof Identity one && to.value() instanceof Identity other) {
			identityChanges(one, other, from.type(), to.type()).ifPresent(actions::add);
		}
		if (!Objects.equals(from.storage(), to.storage())) {
			actions.add("set storage " + (to.storage() != null ? to.storage() : usualStorage(to.type())));
		}
		actions.addAll(details(from.details(), to.details()));
		List<String> statements = new ArrayList<>();
		if (!actions.isEmpty()) {
			statements.add(todo(conversion, typeChanges, from, to) + statement(table, to.name(), actions));
		}
		statements.addAll(sequences(table, from, to, valueChanges));
		return statements;
	}

	/** Whether something else than before gives the value, not only in another way. */
	private static boolean valueChanges(Column from, Column to) {
		return !Objects.equals(from.value(), to.value())
				&& !(from.value() instanceof Identity && to.value() instanceof Identity);
	}

	private String statement(QualifiedName table, String column, List<String> actions) {
		String prefix = "alter column " + this.names.of(column) + " ";
		String alter = "alter table " + this.names.of(table);
		if (actions.size() == 1) {
			return alter + " " + prefix + actions.get(0);
		}
		return alter + "\n    " + prefix + String.join(",\n    " + prefix, actions);
	}

	private String using(Conversion conversion, Column from, Column to) {
		return switch (conversion) {
			case LARGE_OBJECT -> " using " + largeObject(this.names.of(to.name()), from.type(), to.type());
			case AUTOMATIC, TO_TEXT -> "";
			case CAST, UNKNOWN -> " using %s::%s".formatted(this.names.of(to.name()), to.type());
			case CAST_FROM_TEXT -> " using %s::text%s::%s".formatted(this.names.of(to.name()),
					to.type().endsWith("[]") ? "[]" : "", to.type());
		};
	}

	private static String largeObject(String column, String from, String to) {
		if (to.equals("oid")) {
			return "lo_from_bytea(0, %s)"
				.formatted(from.equals("bytea") ? column : "convert_to(%s, 'UTF8')".formatted(column));
		}
		return (to.equals("bytea") ? "lo_get(%s)" : "convert_from(lo_get(%s), 'UTF8')").formatted(column);
	}

	private static String todo(Conversion conversion, boolean typeChanges, Column from, Column to) {
		if (!typeChanges) {
			return "";
		}
		return switch (conversion) {
			case LARGE_OBJECT ->
				"-- migrate: todo confirm that the oid in %s is of a large object, which holds what is %s otherwise\n"
					.formatted(to.name(), (to.type().equals("oid") ? from : to).type());
			case UNKNOWN -> "-- migrate: todo say after using how %s of %s becomes %s\n".formatted(to.name(),
					from.type(), to.type());
			default -> "";
		};
	}

	private static Optional<String> removal(@Nullable ColumnValue value) {
		if (value == null) {
			return Optional.empty();
		}
		return Optional.of((value instanceof Identity) ? "drop identity"
				: (value instanceof Generated) ? "drop expression" : "drop default");
	}

	private Optional<String> addition(Column to) {
		if (to.value() instanceof Default value) {
			return Optional.of("set default " + value.expression());
		}
		return Optional.ofNullable(to.value()).map((value) -> "add " + value(value));
	}

	/**
	 * What follows the type: {@code default 1}, {@code generated always as identity}.
	 */
	private String value(ColumnValue value) {
		if (value instanceof Default column) {
			return "default " + operand(column.expression());
		}
		if (value instanceof Generated generated) {
			return "generated always as (%s)%s".formatted(generated.expression(),
					generated.stored() ? " stored" : " virtual");
		}
		if (value instanceof Identity identity) {
			String options = SequenceSql.options(identity.options());
			return "generated %s as identity%s".formatted(identity.always() ? "always" : "by default",
					options.isEmpty() ? "" : " (%s)".formatted(options));
		}
		throw new IllegalArgumentException("A serial column says so by its type");
	}

	/**
	 * What follows {@code default} in a definition may be no logic unless in parentheses.
	 */
	private static String operand(String expression) {
		String unquoted = QUOTED.matcher(expression).replaceAll("");
		return LOGIC.matcher(unquoted).find() ? "(" + expression + ")" : expression;
	}

	/** In one, because what is between may not make sense. */
	private static Optional<String> identityChanges(Identity from, Identity to, String oldType, String newType) {
		List<String> actions = new ArrayList<>();
		if (from.always() != to.always()) {
			actions.add("set generated " + (to.always() ? "always" : "by default"));
		}
		// its sequence changes its type with the column, and its bounds with the type
		SequenceOptions moved = from.options().equals(SequenceOptions.defaults(oldType))
				? SequenceOptions.defaults(newType) : from.options();
		SequenceSql.changes(moved, to.options()).forEach((change) -> actions.add("set " + change));
		return actions.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", actions));
	}

	/** What happens to sequences besides, and where they go on. */
	private List<String> sequences(QualifiedName table, Column from, Column to, boolean valueChanges) {
		List<String> statements = new ArrayList<>();
		boolean was = from.value() instanceof Serial;
		boolean is = to.value() instanceof Serial;
		if (was && is && !from.type().equals(to.type())) {
			statements.add("alter sequence %s as %s".formatted(this.names.of(sequence(table, to)), to.type()));
		}
		if (valueChanges && is) {
			// only now, because the sequence of an identity had its name
			String sequence = this.names.of(sequence(table, to));
			statements.add("create sequence %s as %s owned by %s.%s".formatted(sequence, to.type(),
					this.names.of(table), this.names.of(to.name())));
			statements.add(statement(table, to.name(),
					List.of("set default nextval(%s)".formatted(SqlNames.literal(sequence)))));
		}
		if (valueChanges && was) {
			statements.add("drop sequence " + this.names.of(sequence(table, from)));
		}
		if (valueChanges && (is || to.value() instanceof Identity)) {
			statements.add("""
					select setval(pg_get_serial_sequence(%s, %s), (select coalesce(max(%s), 0) + 1 from %s), false)"""
				.formatted(SqlNames.literal(this.names.of(table)), SqlNames.literal(to.name()),
						this.names.of(to.name()), this.names.of(table)));
		}
		return statements;
	}

	/** The sequence that PostgreSQL makes for a column. */
	static QualifiedName sequence(QualifiedName table, Column column) {
		return table.sibling("%s_%s_seq".formatted(table.name(), column.name()));
	}

	private static String serial(String type) {
		return switch (type) {
			case "smallint" -> "smallserial";
			case "integer" -> "serial";
			default -> "bigserial";
		};
	}

	/** PostgreSQL 14 and 15 have no word for it. */
	static String usualStorage(String type) {
		return type.startsWith("numeric") ? "main" : "extended";
	}

}
