package dev.migrations.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * The table with a row for each revision that was run. It is only ever appended to; a
 * newer layout is reached by adding columns.
 */
final class HistoryTable {

	/** The version of this layout. */
	private static final int FORMAT = 1;

	private static final Map<String, String> COLUMNS = columns();

	private final String table;

	HistoryTable(BookkeepingTables tables) {
		this.table = tables.history();
	}

	private static Map<String, String> columns() {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("id", "bigint generated always as identity primary key");
		columns.put("revision", "text");
		columns.put("down_revisions", "text[]");
		columns.put("depends_on", "text[]");
		columns.put("direction", "text not null");
		columns.put("message", "text");
		columns.put("script", "text");
		columns.put("started_at", "timestamptz not null");
		columns.put("finished_at", "timestamptz not null");
		columns.put("duration_ms", "bigint not null");
		columns.put("outcome", "text not null");
		columns.put("error", "text");
		columns.put("applied_by", "text not null");
		columns.put("client", "text");
		columns.put("application", "text");
		columns.put("application_version", "text");
		columns.put("checksum", "text");
		columns.put("downgrade_sql", "text");
		columns.put("created", "text[]");
		columns.put("format", "integer not null");
		columns.put("details", "jsonb");
		return columns;
	}

	String create() {
		return COLUMNS.entrySet()
			.stream()
			.map((column) -> column.getKey() + " " + column.getValue())
			.collect(Collectors.joining(", ", "create table if not exists %s (".formatted(this.table), ")"));
	}

	/**
	 * The statements that add what an older layout lacks. A column that is added later is
	 * never {@code not null}: the rows that are there do not have it.
	 * @param present the columns that the table has
	 */
	List<String> addMissing(Collection<String> present) {
		return COLUMNS.entrySet()
			.stream()
			.filter((column) -> !present.contains(column.getKey()))
			.map((column) -> "alter table %s add column if not exists %s %s".formatted(this.table, column.getKey(),
					column.getValue().replace(" not null", "")))
			.toList();
	}

	/**
	 * Remembers the time, and which is the newest object of the database, so that
	 * {@link #insert} knows what was made since. PostgreSQL numbers its objects in the
	 * order in which they are made; after four thousand million it begins anew, and then
	 * what is made is not known to be ours, which is the safe side. So it is where the
	 * script makes the session forget.
	 * @param transaction whether to forget it at the end of the transaction, and not at
	 * the end of the session
	 */
	static RecordStatement mark(boolean transaction) {
		return RecordStatement.of("""
				select pg_catalog.set_config('migrations.newest', greatest((select max(oid) from pg_catalog.pg_class),
				(select max(oid) from pg_catalog.pg_type), (select max(oid) from pg_catalog.pg_proc),
				(select max(oid) from pg_catalog.pg_namespace), (select max(oid) from pg_catalog.pg_extension)
				)::text, %1$s), pg_catalog.set_config('migrations.started',
				extract(epoch from clock_timestamp())::text, %1$s)""".formatted(transaction));
	}

	/**
	 * An SQL expression for the time of the {@linkplain #mark mark}, or of the
	 * transaction where that was forgotten.
	 */
	static String markedAt() {
		return "coalesce(pg_catalog.to_timestamp(nullif(current_setting('migrations.started', true), '')::float8), now())";
	}

	/**
	 * Write a row of the history.
	 */
	RecordStatement insert(HistoryRecord row) {
		Map<String, String> values = values(row);
		return RecordStatement.of("insert into %s (%s) values (%s)".formatted(this.table,
				String.join(", ", values.keySet()), String.join(", ", values.values())));
	}

	/**
	 * Write a row of the history if a condition holds.
	 * @param condition an SQL expression
	 */
	RecordStatement insertIf(String condition, HistoryRecord row) {
		Map<String, String> values = values(row);
		return RecordStatement.of("insert into %s (%s) select %s where %s".formatted(this.table,
				String.join(", ", values.keySet()), String.join(", ", values.values()), condition));
	}

	private static Map<String, String> values(HistoryRecord row) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("revision", text(row.revision()));
		values.put("down_revisions", array(row.downRevisions()));
		values.put("depends_on", array(row.dependsOn()));
		values.put("direction", text(row.direction()));
		values.put("message", text(row.message()));
		values.put("script", text(row.script()));
		values.put("started_at", row.startedAt());
		values.put("finished_at", "clock_timestamp()");
		values.put("duration_ms", "extract(epoch from clock_timestamp() - %s) * 1000".formatted(row.startedAt()));
		values.put("outcome", text(row.outcome()));
		values.put("error", text(row.error()));
		values.put("applied_by", "current_user");
		values.put("client", text(row.client()));
		values.put("application", text(row.application()));
		values.put("application_version", text(row.applicationVersion()));
		values.put("checksum", text(row.checksum()));
		values.put("downgrade_sql", text(row.downgradeSql()));
		values.put("created", (row.created() != null) ? row.created() : "null");
		values.put("format", Integer.toString(FORMAT));
		values.put("details", details(row));
		return values;
	}

	/**
	 * An SQL expression for the names of what this transaction has made since the
	 * {@linkplain #mark mark}. What others make at the same time is younger too, but not
	 * by this transaction. What was made under a savepoint is not known to be ours.
	 */
	static String created() {
		return """
				(select array_agg(o.name order by o.name) from (
				  select case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'view' else 'table' end
				    || pg_catalog.format(' %I.%I', n.nspname, c.relname) as name
				  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				  where c.oid > nullif(current_setting('migrations.newest', true), '')::oid
				    and c.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
				    and c.relkind in ('r', 'p', 'f', 'S', 'v', 'm') and c.relpersistence <> 't'
				  union all
				  select pg_catalog.format('routine %I.%I(%s)', n.nspname, p.proname,
				    pg_catalog.oidvectortypes(p.proargtypes))
				  from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
				  where p.oid > nullif(current_setting('migrations.newest', true), '')::oid
				    and p.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
				  union all
				  select pg_catalog.format('schema %I', n.nspname) from pg_catalog.pg_namespace n
				  where n.oid > nullif(current_setting('migrations.newest', true), '')::oid
				    and n.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid and n.nspname !~ '^pg_'
				  union all
				  select pg_catalog.format('extension %I', e.extname) from pg_catalog.pg_extension e
				  where e.oid > nullif(current_setting('migrations.newest', true), '')::oid
				    and e.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
				  union all
				  select pg_catalog.format('type %I.%I', n.nspname, t.typname)
				  from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
				  where t.oid > nullif(current_setting('migrations.newest', true), '')::oid
				    and t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid and (t.typtype in ('e', 'd', 'r')
				    or t.typtype = 'c' and (select c.relkind from pg_catalog.pg_class c where c.oid = t.typrelid) = 'c')) o)""";
	}

	private static String details(HistoryRecord row) {
		List<String> members = new ArrayList<>();
		if (row.tag() != null) {
			members.add("'tag', " + Quoting.literal(row.tag()));
		}
		if (row.source() != null) {
			members.add("'createdFrom', " + Quoting.literal(row.source()));
		}
		return members.isEmpty() ? "null"
				: "pg_catalog.jsonb_build_object(%s)".formatted(String.join(", ", members));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? Quoting.literal(value) : "null";
	}

	private static String array(Collection<String> values) {
		return values.stream().map(Quoting::literal).collect(Collectors.joining(", ", "array[", "]::text[]"));
	}

	/**
	 * Read the newest rows.
	 * @param most how many at most
	 */
	List<HistoryEntry> newest(Session session, int most) throws SQLException {
		return session.query(select("order by id desc limit " + most), HistoryTable::entries);
	}

	/**
	 * Read what revisions made, each as {@code table public.users}.
	 * @param revisions the revisions
	 */
	Set<String> created(Session session, Collection<RevisionId> revisions) throws SQLException {
		return session.query("""
				select distinct unnest(created) from %s
				where outcome = 'applied' and direction <> 'downgrade' and revision = any (%s)""".formatted(this.table,
				array(revisions.stream().map(RevisionId::value).toList())), (rows) -> {
					Set<String> created = new TreeSet<>();
					while (rows.next()) {
						created.add(rows.getString(1));
					}
					return created;
				});
	}

	/**
	 * Read, for each revision, the last row that says it was applied or stamped.
	 */
	List<HistoryEntry> lastApplied(Session session) throws SQLException {
		return session.query(select("""
				where id in (select max(id) from %s where outcome = 'applied' and direction <> 'downgrade'
				group by revision)""".formatted(this.table)), HistoryTable::entries);
	}

	private String select(String which) {
		return """
				select revision, coalesce(down_revisions || depends_on, '{}') as needs, direction,
				  coalesce(message, '') as message, script, started_at, duration_ms, outcome, error, applied_by, client,
				  coalesce(application, '') as application, application_version, checksum
				from %s %s""".formatted(this.table, which);
	}

	private static List<RevisionId> ids(ResultSet rows) throws SQLException {
		return Stream.of((Object[]) rows.getArray("needs").getArray())
			.map((id) -> new RevisionId(String.valueOf(id)))
			.toList();
	}

	private static List<HistoryEntry> entries(ResultSet rows) throws SQLException {
		List<HistoryEntry> entries = new ArrayList<>();
		while (rows.next()) {
			String revision = rows.getString("revision");
			entries.add(new HistoryEntry((revision != null) ? new RevisionId(revision) : null, ids(rows),
					rows.getString("direction"), rows.getString("message"), rows.getString("script"),
					rows.getObject("started_at", OffsetDateTime.class), Duration.ofMillis(rows.getLong("duration_ms")),
					rows.getString("outcome"), rows.getString("error"), rows.getString("applied_by"),
					rows.getString("client"), rows.getString("application"), rows.getString("application_version"),
					rows.getString("checksum")));
		}
		return entries;
	}

}
