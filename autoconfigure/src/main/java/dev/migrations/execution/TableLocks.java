package dev.migrations.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds out whom a statement has waited for when it has given up. PostgreSQL tells who
 * blocks a process only while it waits; afterwards it is those who have had a lock on a
 * table that the statement names for as long as the statement has waited.
 *
 * @see <a href= "https://www.postgresql.org/docs/current/view-pg-locks.html">pg_locks</a>
 */
final class TableLocks {

	private static final String READ = """
			select distinct c.relname, pg_catalog.format('%%I.%%I', n.nspname, c.relname), l.pid,
			  coalesce(a.application_name, ''), pg_catalog.host(a.client_addr), coalesce(a.state, ''), a.xact_start,
			  pg_catalog.left(pg_catalog.regexp_replace(a.query, '\\s+', ' ', 'g'), 200)
			from pg_catalog.pg_locks l join pg_catalog.pg_class c on c.oid = l.relation
			  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			  left join pg_catalog.pg_stat_activity a on a.pid = l.pid
			where l.locktype = 'relation' and l.granted and l.pid is distinct from pg_catalog.pg_backend_pid()
			  and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
			  and n.nspname !~ '^(pg_|information_schema$)'
			  and (a.xact_start is null or a.xact_start < clock_timestamp() - interval '%d milliseconds')
			order by a.xact_start, 2""";

	private final Session session;

	TableLocks(Session session) {
		this.session = session;
	}

	/**
	 * Say who has had a lock on what a statement names. Of several it is the one with the
	 * oldest transaction: the others may have come just behind the statement.
	 * @param statement its text
	 * @param waited for how long at least
	 * @return a clause, empty if nobody was found
	 */
	String describe(String statement, Duration waited) throws SQLException {
		return this.session.query(READ.formatted(waited.toMillis()), (rows) -> {
			while (rows.next()) {
				if (names(statement, rows.getString(1))) {
					return describe(rows);
				}
			}
			return "";
		});
	}

	private static boolean names(String statement, String relation) {
		return Pattern.compile("(?<![\\w$])%s(?![\\w$])".formatted(Pattern.quote(relation)), Pattern.CASE_INSENSITIVE)
			.matcher(statement)
			.find();
	}

	private static String describe(ResultSet row) throws SQLException {
		String table = row.getString(2);
		if (row.getString(3) == null) {
			return table + " is locked by a prepared transaction (see pg_prepared_xacts)";
		}
		String application = row.getString(4);
		String address = row.getString(5);
		String state = row.getString(6);
		OffsetDateTime since = row.getObject(7, OffsetDateTime.class);
		StringBuilder text = new StringBuilder(
				"%s is locked by %s (pid %d, %s".formatted(table, application.isEmpty() ? "a session" : application,
						row.getInt(3), (address != null) ? address : "local"));
		if (since != null) {
			text.append(", in a transaction since ").append(since.withNano(0));
		}
		return text.append(')').append(query(state, row.getString(8))).toString();
	}

	private static String query(String state, @Nullable String query) {
		if (query == null || query.isBlank()) {
			return "";
		}
		return (state.equals("active") ? ", which runs: " : ", which last ran: ") + query;
	}

}
