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

	private static final String NEEDS = "coalesce(h.down_revisions || h.depends_on, '{}') as needs";

	/**
	 * The detail that holds the digest of the files that are known to be what was run.
	 */
	private static final String FILES = "files";

	/** The detail by which a start knows that nothing is left to be run. */
	private static final String COMPLETION = "complete";

	/** The detail that holds the checksum of the text that undoes a revision. */
	private static final String DOWNGRADE_CHECKSUM = "downgradeChecksum";

	private static final String CREATED_FROM = "createdFrom";

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
	 * script makes the session forget. It has to be the newest of all kinds: what is only
	 * changed has a row of this transaction as well.
	 * @param transaction whether to forget it at the end of the transaction, and not at
	 * the end of the session
	 */
	static String mark(boolean transaction) {
		return """
				select pg_catalog.set_config('migrations.newest', greatest((select max(oid) from pg_catalog.pg_class),
				(select max(oid) from pg_catalog.pg_type), (select max(oid) from pg_catalog.pg_proc),
				(select max(oid) from pg_catalog.pg_namespace), (select max(oid) from pg_catalog.pg_extension)
				)::text, %1$s), pg_catalog.set_config('migrations.started',
				extract(epoch from clock_timestamp())::text, %1$s)""".formatted(transaction);
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
		return RecordStatement.of(insert(row, Constants.LITERALS));
	}

	/**
	 * The text that writes a row of the history.
	 */
	String insert(HistoryRecord row, Constants constants) {
		Map<String, String> values = values(row, constants);
		return "insert into %s (%s) values (%s)".formatted(this.table, String.join(", ", values.keySet()),
				String.join(", ", values.values()));
	}

	/**
	 * Write a row of the history if a condition holds.
	 * @param condition an SQL expression
	 */
	RecordStatement insertIf(String condition, HistoryRecord row) {
		Map<String, String> values = values(row, Constants.LITERALS);
		return RecordStatement.of("insert into %s (%s) select %s where %s".formatted(this.table,
				String.join(", ", values.keySet()), String.join(", ", values.values()), condition));
	}

	private Map<String, String> values(HistoryRecord row, Constants constants) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("revision", constants.text(row.revision()));
		values.put("down_revisions", constants.array(row.downRevisions()));
		values.put("depends_on", constants.array(row.dependsOn()));
		values.put("direction", constants.text(row.direction()));
		values.put("message", constants.text(row.message()));
		values.put("script", constants.text(row.script()));
		values.put("started_at", row.startedAt());
		values.put("finished_at", "clock_timestamp()");
		values.put("duration_ms", "extract(epoch from clock_timestamp() - %s) * 1000".formatted(row.startedAt()));
		values.put("outcome", constants.text(row.outcome()));
		values.put("error", constants.text(row.error()));
		values.put("applied_by", "current_user");
		values.put("client", constants.text(row.client()));
		values.put("application", constants.text(row.application()));
		values.put("application_version", constants.text(row.applicationVersion()));
		values.put("checksum", constants.text(row.checksum()));
		values.put("downgrade_sql", constants.text(row.downgradeSql()));
		values.put("created", (row.created() != null) ? row.created() : "null");
		values.put("format", Integer.toString(FORMAT));
		values.put("details", details(row, constants));
		return values;
	}

	/**
	 * An SQL expression for the names of what this transaction has made since the
	 * {@linkplain #mark mark}. What others make at the same time is younger too, but not
	 * by this transaction. What was made under a savepoint is not known to be ours. It
	 * may be planned anew for each revision, so it joins nothing that a cast can look up.
	 */
	static String created() {
		return """
				(select array_agg(o.name order by o.name) from (
				  select case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'view' else 'table' end
				    || ' ' || c.relnamespace::pg_catalog.regnamespace || '.' || pg_catalog.quote_ident(c.relname) as name
				  from pg_catalog.pg_class c
				  where c.oid > nullif(current_setting('migrations.newest', true), '')::oid
				    and c.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
				    and c.relkind in ('r', 'p', 'f', 'S', 'v', 'm') and c.relpersistence <> 't'
				  union all
				  select 'routine ' || p.pronamespace::pg_catalog.regnamespace || '.' || pg_catalog.quote_ident(p.proname)
				    || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')'
				  from pg_catalog.pg_proc p
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
				  select 'type ' || t.typnamespace::pg_catalog.regnamespace || '.' || pg_catalog.quote_ident(t.typname)
				  from pg_catalog.pg_type t
				  where t.oid > nullif(current_setting('migrations.newest', true), '')::oid
				    and t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid and (t.typtype in ('e', 'd', 'r')
				    or t.typtype = 'c' and (select c.relkind from pg_catalog.pg_class c where c.oid = t.typrelid) = 'c')) o)""";
	}

	private String details(HistoryRecord row, Constants constants) {
		Map<String, String> details = new LinkedHashMap<>();
		putIfPresent(details, "tag", row.tag(), constants);
		putIfPresent(details, CREATED_FROM, row.source(), constants);
		putIfPresent(details, DOWNGRADE_CHECKSUM, StoredRevision.checksum(row.downgradeSql()), constants);
		if (row.files() != null) {
			details.put(FILES, files(row.files(), constants));
			putIfPresent(details, COMPLETION, row.files().completion(), constants);
		}
		if (details.isEmpty()) {
			return "null";
		}
		String object = details.entrySet()
			.stream()
			.map((detail) -> Quoting.literal(detail.getKey()) + ", " + detail.getValue())
			.collect(Collectors.joining(", ", "pg_catalog.jsonb_build_object(", ")"));
		return "nullif(pg_catalog.jsonb_strip_nulls(%s), '{}')".formatted(object);
	}

	private static void putIfPresent(Map<String, String> details, String key, @Nullable String value,
			Constants constants) {
		if (value != null) {
			details.put(key, constants.text(value));
		}
	}

	/**
	 * Who has not read the files of what is applied already may say of them what the row
	 * before says, or if there is nothing by which they could be known to be edited.
	 */
	private String files(FileDigests files, Constants constants) {
		String after = constants.text(files.after());
		return files.verified() ? after
				: """
						case when coalesce((select h.details ->> '%1$s' from %2$s h order by h.id desc limit 1) = %3$s, not exists \
						(select from %2$s h where h.checksum is not null)) then %4$s end"""
					.formatted(FILES, this.table, constants.text(files.before()), after);
	}

	/**
	 * A subquery of one row with the {@code details} of the newest row, null where there
	 * are none. A table of an older layout may lack the column, and then the name means
	 * that of the row around it.
	 */
	String newestDetails() {
		return "(select (select details from %s order by id desc limit 1) as details from (select null::jsonb as details) d)"
			.formatted(this.table);
	}

	/**
	 * An SQL expression for the digest of the files that a row knows to be what was run,
	 * null where it knows none.
	 */
	static String files(String row) {
		return "%s.details ->> '%s'".formatted(row, FILES);
	}

	/**
	 * An SQL expression for what a row keeps of the run it ends, so that a start may know
	 * that nothing is left to be run; null where it keeps nothing.
	 */
	static String completion(String row) {
		return "%s.details ->> '%s'".formatted(row, COMPLETION);
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
		return session.query(
				"""
						select distinct unnest(created) from %s
						where outcome = 'applied' and direction <> 'downgrade' and revision = any (%s)""".formatted(
						this.table, Constants.LITERALS.array(revisions.stream().map(RevisionId::value).toList())),
				(rows) -> {
					Set<String> created = new TreeSet<>();
					while (rows.next()) {
						created.add(rows.getString(1));
					}
					return created;
				});
	}

	/**
	 * Read, for each revision, the last row that says it was applied or stamped, with the
	 * checksum that it was given since by a repair.
	 */
	List<HistoryEntry> lastApplied(Session session) throws SQLException {
		return session.query("""
				select h.revision, %1$s, h.direction, coalesce(h.message, '') as message, h.script, h.started_at,
				  h.duration_ms, h.outcome, h.error, h.applied_by, h.client, coalesce(h.application, '') as application,
				  h.application_version, coalesce(r.checksum, h.checksum) as checksum, null as tag
				from %2$s h left join %2$s r on r.id in (
				  select max(id) from %2$s where outcome = 'applied' and direction = 'repair' group by revision)
				  and r.revision = h.revision and r.id > h.id
				where h.id in (select max(id) from %2$s where outcome = 'applied' and direction in ('upgrade', 'stamp')
				  group by revision)""".formatted(NEEDS, this.table), HistoryTable::entries);
	}

	/**
	 * Read what is kept of revisions, so that they can be undone without their files.
	 * @param revisions which; one that is not in the history is left out
	 */
	List<StoredRevision> stored(Session session, Collection<RevisionId> revisions) throws SQLException {
		return session.query("""
				select distinct on (revision) revision, coalesce(down_revisions, '{}') as down_revisions,
				  coalesce(depends_on, '{}') as depends_on, direction, coalesce(message, '') as message,
				  coalesce(script, revision) as script, downgrade_sql, details ->> '%s' as downgrade_checksum
				from %s where outcome = 'applied' and direction <> 'downgrade' and revision = any (%s)
				order by revision, id desc""".formatted(DOWNGRADE_CHECKSUM, this.table,
				Constants.LITERALS.array(revisions.stream().map(RevisionId::value).toList())), (rows) -> {
					List<StoredRevision> stored = new ArrayList<>();
					while (rows.next()) {
						stored.add(new StoredRevision(new RevisionId(rows.getString("revision")),
								ids(rows, "down_revisions"), ids(rows, "depends_on"), rows.getString("message"),
								rows.getString("script"), rows.getString("direction").equals("stamp"),
								rows.getString("downgrade_sql"), rows.getString("downgrade_checksum")));
					}
					return stored;
				});
	}

	/**
	 * Read what was last said of each revision, newest first, since the version table was
	 * stamped with nothing.
	 */
	List<HistoryEntry> past(Session session) throws SQLException {
		return session.query(select("""
				where id in (select max(id) from %1$s where outcome = 'applied' group by revision)
				and id > coalesce((select max(id) from %1$s
				where outcome = 'applied' and direction = 'stamp' and revision is null), 0)
				order by id desc""".formatted(this.table)), HistoryTable::entries);
	}

	private String select(String which) {
		return """
				select revision, %s, direction, coalesce(message, '') as message, script, started_at, duration_ms, outcome,
				  error, applied_by, client, coalesce(application, '') as application, application_version, checksum,
				  details ->> 'tag' as tag
				from %s h %s"""
			.formatted(NEEDS, this.table, which);
	}

	private static List<RevisionId> ids(ResultSet rows, String column) throws SQLException {
		return Stream.of((Object[]) rows.getArray(column).getArray())
			.map((id) -> new RevisionId(String.valueOf(id)))
			.toList();
	}

	private static List<HistoryEntry> entries(ResultSet rows) throws SQLException {
		List<HistoryEntry> entries = new ArrayList<>();
		while (rows.next()) {
			String revision = rows.getString("revision");
			entries.add(new HistoryEntry((revision != null) ? new RevisionId(revision) : null, ids(rows, "needs"),
					rows.getString("direction"), rows.getString("message"), rows.getString("script"),
					rows.getObject("started_at", OffsetDateTime.class), Duration.ofMillis(rows.getLong("duration_ms")),
					rows.getString("outcome"), rows.getString("error"), rows.getString("applied_by"),
					rows.getString("client"), rows.getString("application"), rows.getString("application_version"),
					rows.getString("checksum"), rows.getString("tag")));
		}
		return entries;
	}

}
