package dev.migrations.execution;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a database says of its migrations, in two round trips where it is under
 * migrations already. It writes nothing, and needs no table to be there.
 */
final class StateReader {

	private static final int STRANGERS = 5;

	private static final Set<Integer> TEXT_TYPES = Set.of(Types.VARCHAR, Types.CHAR);

	private static final String UNDEFINED_COLUMN = "42703";

	private final Session session;

	private final ManagedSchema managed;

	StateReader(Session session) {
		this.session = session;
		this.managed = session.managed();
	}

	/**
	 * Read. A database that seems to have tables without migrations is looked at twice:
	 * between two looks, another run may have begun and made them.
	 */
	DatabaseState read() throws SQLException {
		DatabaseState state = readOnce();
		return state.isStrange() ? readOnce() : state;
	}

	private DatabaseState readOnce() throws SQLException {
		Found found = find();
		BookkeepingTables tables = BookkeepingTables.of(this.managed, found.schema());
		Recorded recorded = found.tables().isEmpty() ? new Recorded(new TreeSet<>(), null, false, false, null, null)
				: readRecords(found, tables);
		List<UnfinishedRevision> unfinished = recorded.unfinished() ? new ProgressTable(tables).read(this.session)
				: List.of();
		boolean ever = !recorded.rows().isEmpty() || recorded.history() || recorded.unfinished();
		List<HistoryEntry> past = (recorded.rows().isEmpty() && recorded.history())
				? new HistoryTable(tables).past(this.session) : List.of();
		return new DatabaseState(found.schema(), recorded.rows(), ever,
				ever ? List.of() : readStrangers(found.schema()), past, unfinished, found.tables(),
				recorded.longestId(), recorded.files(), recorded.completion());
	}

	private Found find() throws SQLException {
		String schema = (this.managed.schema() != null) ? Quoting.literal(this.managed.schema()) : "current_schema()";
		List<String> tables = List.of(this.managed.versionTable(), this.managed.historyTable(),
				this.managed.progressTable(), this.managed.lockTable());
		String sql = "select s.name, pg_catalog.pg_backend_pid(), %s from (select (%s)::text as name) s"
			.formatted(tables.stream().map(StateReader::table).collect(Collectors.joining(", ")), schema);
		return this.session.query(sql, (rows) -> {
			rows.next();
			String name = rows.getString(1);
			if (name == null) {
				throw new MigrationsException("None of the schemas in the search path of the database's user exists.",
						"Set 'migrations.schema', or correct the search path.");
			}
			this.session.backend().answered(rows.getInt(2));
			Set<String> found = new LinkedHashSet<>();
			for (int i = 0; i < tables.size(); i++) {
				if (rows.getBoolean(3 + i)) {
					found.add(tables.get(i));
				}
			}
			return new Found(name, Set.copyOf(found));
		});
	}

	/**
	 * Whether there is a table. A session that has just begun knows no catalog yet, and
	 * to query some takes it longer than all else that is read here.
	 */
	private static String table(String name) {
		return "pg_catalog.to_regclass(pg_catalog.quote_ident(s.name) || %s) is not null"
			.formatted(Quoting.literal("." + Quoting.identifier(name)));
	}

	private Recorded readRecords(Found found, BookkeepingTables tables) throws SQLException {
		try {
			return readTables(found, tables);
		}
		catch (SQLException ex) {
			if (UNDEFINED_COLUMN.equals(ex.getSQLState())) {
				throw new MigrationsException(
						"The tables that keep the records (%s) are not as they were made: %s [SQLSTATE %s].".formatted(
								String.join(", ", new TreeSet<>(found.tables())), SqlErrors.message(ex),
								ex.getSQLState()),
						"If they belong to somebody else, set 'migrations.version-table' and 'migrations.history-table' "
								+ "to other names; else restore them, or drop them and stamp the database.",
						ex);
			}
			throw ex;
		}
	}

	private Recorded readTables(Found found, BookkeepingTables tables) throws SQLException {
		String versions = found.has(this.managed.versionTable())
				? "(select version_num, version_num::text as id, true as present from %s)".formatted(tables.version())
				: "(select null::text as version_num, null::text as id, true as present where false)";
		String history = exists(found.has(this.managed.historyTable()),
				tables.history() + " where outcome = 'applied'");
		String progress = exists(found.has(this.managed.progressTable()), tables.progress());
		HistoryTable log = new HistoryTable(tables);
		String details = found.has(this.managed.historyTable()) ? log.newestDetails()
				: "(select null::jsonb as details)";
		String sql = """
				select v.version_num, v.id, v.present, %s, %s, pg_catalog.pg_backend_pid(), %s, %s
				from %s h left join %s v on true""".formatted(history, progress, HistoryTable.files("h"),
				HistoryTable.completion("h"), details, versions);
		return this.session.query(sql, (rows) -> recorded(rows, tables));
	}

	private Recorded recorded(ResultSet rows, BookkeepingTables tables) throws SQLException {
		SortedSet<RevisionId> ids = new TreeSet<>();
		boolean history = false;
		boolean unfinished = false;
		String files = null;
		String completion = null;
		while (rows.next()) {
			if (rows.getBoolean(3)) {
				String id = Objects.requireNonNullElse(rows.getString(2), "");
				if (id.isBlank() || !ids.add(new RevisionId(id))) {
					throw rubbish(tables, id);
				}
			}
			history = rows.getBoolean(4);
			unfinished = rows.getBoolean(5);
			this.session.backend().answered(rows.getInt(6));
			files = rows.getString(7);
			completion = rows.getString(8);
		}
		return new Recorded(ids, longestId(rows.getMetaData()), history, unfinished, files, completion);
	}

	/**
	 * The length of the column as the server describes it with each result; there is none
	 * if the type sets no limit.
	 */
	private static @Nullable Integer longestId(ResultSetMetaData columns) throws SQLException {
		boolean text = TEXT_TYPES.contains(columns.getColumnType(1));
		int precision = columns.getPrecision(1);
		return (text && precision != Integer.MAX_VALUE) ? precision : null;
	}

	private static MigrationsException rubbish(BookkeepingTables tables, String id) {
		String what = id.isBlank() ? "holds a row that is no revision: '%s'" : "holds '%s' more than once";
		return new MigrationsException("The version table %s %s.".formatted(tables.version(), what.formatted(id)),
				"Find out at which revisions the database is, delete what is wrong from the table, and give the column "
						+ "'version_num' its primary key if it has none.");
	}

	private static String exists(boolean present, String table) {
		return present ? "exists(select from %s)".formatted(table) : "false";
	}

	private List<String> readStrangers(String schema) throws SQLException {
		String sql = "select array(%s order by c.relname limit %d)".formatted(strangers(this.managed, schema),
				STRANGERS);
		return this.session.query(sql, (rows) -> {
			rows.next();
			return strings(rows, 1);
		});
	}

	/**
	 * A query for the tables in a schema that are not ours. Tables that an extension
	 * brought are nobody's history.
	 */
	static String strangers(ManagedSchema managed, String schema) {
		return """
				select c.relname::text from pg_catalog.pg_class c
				    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				    where n.nspname = %s and c.relkind in ('r', 'p', 'f') and c.relname not in (%s, %s, %s, %s)
				      and not exists (select from pg_catalog.pg_depend d
				        where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')"""
			.formatted(Quoting.literal(schema), Quoting.literal(managed.versionTable()),
					Quoting.literal(managed.historyTable()), Quoting.literal(managed.progressTable()),
					Quoting.literal(managed.lockTable()));
	}

	private static List<String> strings(ResultSet rows, int column) throws SQLException {
		List<String> strings = new ArrayList<>();
		for (Object element : (Object[]) rows.getArray(column).getArray()) {
			strings.add((element != null) ? element.toString() : "");
		}
		return strings;
	}

	private record Found(String schema, Set<String> tables) {

		boolean has(String table) {
			return this.tables.contains(table);
		}

	}

	private record Recorded(SortedSet<RevisionId> rows, @Nullable Integer longestId, boolean history,
			boolean unfinished, @Nullable String files, @Nullable String completion) {

	}

}
