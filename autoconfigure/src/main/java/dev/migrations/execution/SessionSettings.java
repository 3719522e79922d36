package dev.migrations.execution;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The settings of the connection that a run uses: the managed schema comes first in the
 * search path, where there is one; the server looks whether its client is still there; it
 * is told who we are; and there is no lock timeout but ours. A connection may be borrowed
 * from a pool, so they are put back; and a script may change them, so they are made again
 * after each that did.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/runtime-config-connection.html">Connections
 * and Authentication</a>
 */
final class SessionSettings {

	/**
	 * A server that does not look works on for a client that is gone, and keeps its
	 * locks. Not every platform can look while it works, and then it refuses to be asked.
	 */
	private static final Map<String, String> WATCH = Map.of("client_connection_check_interval",
			"case when pg_catalog.version() !~* 'windows|msvc|mingw|visual c' then '5s' end", "tcp_keepalives_idle",
			"'30'", "tcp_keepalives_interval", "'10'", "tcp_keepalives_count", "'3'");

	/**
	 * What undoes whatever a script left in the session. It is not {@code DISCARD ALL},
	 * which would release the lock.
	 */
	static final List<String> FORGET = List.of("reset session authorization", "reset role", "reset all", "close all",
			"deallocate all", "unlisten *", "discard temp");

	private static final String SEARCH_PATH = "search_path";

	private static final String LOCK_TIMEOUT = "lock_timeout";

	private static final String STATEMENT_TIMEOUT = "statement_timeout";

	private final Connection connection;

	private final @Nullable String schema;

	private final Map<String, String> before = new LinkedHashMap<>();

	private @Nullable String searchPath;

	private @Nullable String name;

	private boolean local;

	private boolean renewed;

	SessionSettings(Connection connection, @Nullable String schema) {
		this.connection = connection;
		this.schema = schema;
	}

	/**
	 * Make them for the session.
	 * @param name who we are
	 */
	void apply(String name) throws SQLException {
		this.name = name;
		make();
	}

	/**
	 * Make them for the transaction alone. Whoever gets the connection next shall not
	 * find them, and the driver's last query shall not keep its snapshot while nothing
	 * runs; both is what {@code SET LOCAL} is for.
	 * @param name who we are
	 */
	void applyLocally(String name) throws SQLException {
		this.name = name;
		this.local = true;
		make();
		execute("set local tcp_keepalives_interval = 10");
	}

	/**
	 * Undo what a script left in the session, and make our settings again.
	 */
	void renew() throws SQLException {
		this.renewed = true;
		execute(String.join("; ", FORGET));
		make();
	}

	/**
	 * The settings that a script is to find at the beginning of a transaction, whatever
	 * another one or a function has made of them before. They are the transaction's own:
	 * a lock timeout outside of one would leave the invalid index of a
	 * {@code CREATE INDEX CONCURRENTLY} behind.
	 */
	List<RecordStatement> opening(StatementSettings statements) {
		Map<String, String> opening = new LinkedHashMap<>();
		if (this.searchPath != null) {
			opening.put(SEARCH_PATH, this.searchPath);
		}
		opening.putAll(limits(statements));
		return List.of(RecordStatement.of(select(opening, true)));
	}

	/**
	 * How long statements wait and run in the transaction that has begun, and nothing
	 * else: what a script has set before, it is to find again.
	 */
	List<RecordStatement> timeouts(StatementSettings statements) {
		return List.of(RecordStatement.of(select(limits(statements), true)));
	}

	private Map<String, String> limits(StatementSettings statements) {
		Map<String, String> limits = new LinkedHashMap<>();
		limits.put(LOCK_TIMEOUT, milliseconds(statements.effectiveLockTimeout()));
		Duration timeout = statements.effectiveTimeout();
		String others = this.before.get(STATEMENT_TIMEOUT);
		if (timeout != null) {
			limits.put(STATEMENT_TIMEOUT, milliseconds(timeout));
		}
		else if (others != null) {
			limits.put(STATEMENT_TIMEOUT, others);
		}
		return limits;
	}

	private static String milliseconds(Duration duration) {
		return duration.toMillis() + "ms";
	}

	private static String select(Map<String, String> values, boolean local) {
		return values.entrySet()
			.stream()
			.map((setting) -> "pg_catalog.set_config(%s, %s, %s)".formatted(Quoting.literal(setting.getKey()),
					Quoting.literal(setting.getValue()), local))
			.collect(Collectors.joining(", ", "select ", ""));
	}

	/**
	 * Put back what the connection had before.
	 * @param further statements that take back what else was done to it
	 * @return whether that was possible; a pool may have made settings of its own, which
	 * are lost where a script's were undone
	 */
	boolean restore(List<String> further) throws SQLException {
		List<String> statements = new ArrayList<>(further);
		if (!this.local && !this.before.isEmpty()) {
			statements.add(select(this.before, false));
		}
		if (!statements.isEmpty()) {
			execute(String.join("; ", statements));
		}
		return !this.renewed;
	}

	/** A setting that the server does not know, or cannot have, is left out. */
	private void make() throws SQLException {
		String sql = """
				select s.name, s.before, case when s.before is not null and s.value is not null
				  then pg_catalog.set_config(s.name, s.value, %s) end
				from (select v.name, pg_catalog.current_setting(v.name, true) as before, v.value
				  from (values %s) v (name, value) offset 0) s""".formatted(this.local,
				values().entrySet()
					.stream()
					.map((setting) -> "('%s', %s)".formatted(setting.getKey(), setting.getValue()))
					.collect(Collectors.joining(", ")));
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				if (rows.getString(1).equals(SEARCH_PATH)) {
					this.searchPath = rows.getString(3);
				}
				String value = rows.getString(2);
				if (value != null) {
					this.before.putIfAbsent(rows.getString(1), value);
				}
			}
		}
	}

	private Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>(WATCH);
		if (this.name != null) {
			values.put("application_name", Quoting.literal(this.name));
		}
		values.put(LOCK_TIMEOUT, "'0'");
		values.put(STATEMENT_TIMEOUT, "pg_catalog.current_setting('statement_timeout')");
		values.put(SEARCH_PATH, (this.schema != null) ? searchPath(Quoting.literal(Quoting.identifier(this.schema)))
				: "pg_catalog.current_setting('search_path')");
		return values;
	}

	private String searchPath(String first) {
		String before = this.before.get(SEARCH_PATH);
		String rest = (before != null) ? Quoting.literal(before) : "pg_catalog.current_setting('search_path')";
		return "%s || coalesce(', ' || nullif(%s, ''), '')".formatted(first, rest);
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
