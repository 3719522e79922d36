package dev.migrations.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * Reads in one query how a database stands. It learns with two more which tables there
 * are, once.
 */
final class GlanceReader {

	private static final String UNDEFINED_TABLE = "42P01";

	private final ManagedSchema managed;

	private final RevisionScripts scripts;

	private volatile @Nullable DatabaseState learned;

	/** Besides the heads: below these nothing is unknown to this build. */
	private volatile Set<RevisionId> known = Set.of();

	GlanceReader(ManagedSchema managed, RevisionScripts scripts) {
		this.managed = managed;
		this.scripts = scripts;
	}

	/**
	 * Read.
	 * @return empty if the database has not all tables that keep the records, or its
	 * version table no row: that has to be looked at more closely
	 */
	Optional<DatabaseGlance> read(Session session) throws SQLException {
		DatabaseState state = this.learned;
		if (state == null) {
			state = new StateReader(session).read();
			if (!state.tables()
				.containsAll(List.of(this.managed.versionTable(), this.managed.historyTable(),
						this.managed.progressTable()))) {
				return Optional.empty();
			}
			this.learned = state;
		}
		try {
			String query = query(BookkeepingTables.of(this.managed, state.schema()),
					state.tables().contains(this.managed.lockTable()));
			DatabaseGlance glance = session.query(query, GlanceReader::glance);
			this.known = glance.rows()
				.stream()
				.filter((row) -> this.scripts.graph().find(row).isPresent())
				.collect(Collectors.toUnmodifiableSet());
			return glance.rows().isEmpty() ? Optional.empty() : Optional.of(glance);
		}
		catch (SQLException ex) {
			this.learned = null;
			if (UNDEFINED_TABLE.equals(ex.getSQLState())) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private String query(BookkeepingTables tables, boolean leases) {
		String known = Stream.concat(this.scripts.graph().realHeads().stream(), this.known.stream())
			.distinct()
			.map((id) -> Quoting.literal(id.value()))
			.collect(Collectors.joining(", ", "array[", "]::text[]"));
		String running = "exists (select from pg_catalog.pg_locks l where %s)".formatted(LockKey.of(tables).condition())
				+ (leases ? " or exists (select from %s where owner is not null and expires_at >= clock_timestamp())"
					.formatted(tables.lock()) : "");
		return """
				with recursive applied as (
				  select h.revision, coalesce(h.down_revisions || h.depends_on, '{}') as needs from %2$s h
				  where h.outcome = 'applied' and h.direction in ('upgrade', 'stamp') and h.revision <> all (%4$s)),
				newer as (
				  select a.* from applied a where a.revision in (select version_num::text from %1$s)
				  union select a.* from newer n join applied a on a.revision = any (n.needs))
				select array(select version_num::text from %1$s),
				  array(select pg_catalog.array_to_string(revision || needs, chr(10)) from newer),
				  array(select revision from %3$s order by started_at, revision),
				  (select error from %3$s where error is not null order by started_at, revision limit 1),
				  h.revision, h.error, (select max(finished_at) from %2$s
				    where outcome = 'applied' and direction in ('upgrade', 'downgrade')),
				  %5$s
				from (select) one left join lateral (select revision, outcome, error from %2$s order by id desc limit 1) h
				  on h.outcome <> 'applied'"""
			.formatted(tables.version(), tables.history(), tables.progress(), known, running);
	}

	private static DatabaseGlance glance(ResultSet rows) throws SQLException {
		rows.next();
		SortedSet<RevisionId> versions = new TreeSet<>(ids(strings(rows, 1)));
		Map<RevisionId, Set<RevisionId>> needs = new HashMap<>();
		for (String line : strings(rows, 2)) {
			List<RevisionId> ids = ids(line.lines().toList());
			needs.computeIfAbsent(ids.get(0), (id) -> new HashSet<>()).addAll(ids.subList(1, ids.size()));
		}
		String failed = rows.getString(5);
		return new DatabaseGlance(versions, needs, ids(strings(rows, 3)), rows.getString(4),
				(failed != null) ? new RevisionId(failed) : null, rows.getString(6),
				rows.getObject(7, OffsetDateTime.class), rows.getBoolean(8));
	}

	private static List<RevisionId> ids(List<String> values) {
		return values.stream().map(RevisionId::new).toList();
	}

	private static List<String> strings(ResultSet rows, int column) throws SQLException {
		List<String> strings = new ArrayList<>();
		for (Object value : (Object[]) rows.getArray(column).getArray()) {
			strings.add(String.valueOf(value));
		}
		return strings;
	}

}
