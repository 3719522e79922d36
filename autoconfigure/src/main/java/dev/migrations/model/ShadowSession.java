package dev.migrations.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A transaction in which a source is applied. Every text it asks for is one column.
 */
final class ShadowSession {

	private final Connection connection;

	ShadowSession(Connection connection) {
		this.connection = connection;
	}

	Connection connection() {
		return this.connection;
	}

	/** Run a statement, without JDBC's escapes. */
	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

	/** Run statements that give no rows in as few round trips as possible. */
	void executeAll(List<String> statements) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String sql : statements) {
				statement.addBatch(sql);
			}
			statement.executeBatch();
		}
	}

	/**
	 * Run a statement of which the server makes the text, with its own quoting.
	 * @param format what PostgreSQL's {@code format} takes
	 */
	void executeFormat(String format, String... names) throws SQLException {
		String marks = ", ?::text".repeat(names.length);
		List<String> all = new ArrayList<>(List.of(format));
		all.addAll(List.of(names));
		execute(one("select pg_catalog.format(?" + marks + ")", all.toArray(String[]::new)));
	}

	/**
	 * Ask for one value.
	 * @param sql a query with a mark for each argument
	 */
	String one(String sql, String... arguments) throws SQLException {
		String value = oneOrNull(sql, arguments);
		if (value == null) {
			throw new IllegalStateException("No value for " + sql);
		}
		return value;
	}

	/** Ask for one value that may be missing. */
	@Nullable String oneOrNull(String sql, String... arguments) throws SQLException {
		List<String> values = list(sql, arguments);
		return values.isEmpty() ? null : values.get(0);
	}

	/** Ask for any number of values; nulls are left out. */
	List<String> list(String sql, String... arguments) throws SQLException {
		List<String> values = new ArrayList<>();
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (int i = 0; i < arguments.length; i++) {
				statement.setString(i + 1, arguments[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					String value = rows.getString(1);
					if (value != null) {
						values.add(value);
					}
				}
			}
		}
		return values;
	}

	/** Ask whether something holds. */
	boolean holds(String condition, String... arguments) throws SQLException {
		return "t".equals(one("select (" + condition + ")::text", arguments).substring(0, 1));
	}

}
