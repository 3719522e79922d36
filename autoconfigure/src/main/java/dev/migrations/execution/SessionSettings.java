package dev.migrations.execution;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/**
 * The settings of the connection that a run uses. A connection may be borrowed from a
 * pool, so they are put back; and a script may change them, so they are made again after
 * each that did.
 */
final class SessionSettings {

	private final Connection connection;

	private final @Nullable String schema;

	private @Nullable String searchPath;

	private boolean renewed;

	SessionSettings(Connection connection, @Nullable String schema) {
		this.connection = connection;
		this.schema = schema;
	}

	/**
	 * Put the managed schema first in the search path, where there is one.
	 */
	void apply() throws SQLException {
		if (this.schema == null) {
			return;
		}
		if (this.searchPath == null) {
			this.searchPath = read("show search_path");
		}
		setSearchPath(prepend(Quoting.identifier(this.schema), this.searchPath));
	}

	/**
	 * Undo what a script left in the session, and make our settings again. It is not
	 * {@code DISCARD ALL}, which would release the lock.
	 */
	void renew() throws SQLException {
		this.renewed = true;
		execute("reset session authorization; reset role; reset all; close all; deallocate all; unlisten *; discard temp");
		apply();
	}

	/**
	 * Put back what the connection had before.
	 * @return whether that was possible; a pool may have made settings of its own, which
	 * are lost where a script's were undone
	 */
	boolean restore() throws SQLException {
		if (this.schema != null && this.searchPath != null) {
			setSearchPath(this.searchPath);
		}
		return !this.renewed;
	}

	private static String prepend(String schema, String searchPath) {
		return searchPath.isEmpty() ? schema : schema + ", " + searchPath;
	}

	private void setSearchPath(String path) throws SQLException {
		execute("select pg_catalog.set_config('search_path', %s, false)".formatted(Quoting.literal(path)));
	}

	private String read(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
