package dev.migrations.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

import dev.migrations.script.CopyStatement;
import dev.migrations.script.SqlStatement;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.postgresql.PGConnection;

/**
 * What all strategies of running statements do alike.
 */
final class Statements {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final int FETCH_SIZE = 1000;

	private Statements() {
	}

	/**
	 * Create a statement that leaves the text as it is: JDBC escapes in braces and
	 * parameter marks mean nothing in a script.
	 */
	static Statement create(Connection connection) throws SQLException {
		Statement statement = connection.createStatement();
		statement.setEscapeProcessing(false);
		return statement;
	}

	/**
	 * Run a statement of our own and see that it changed what it had to.
	 */
	static void record(Statement statement, RecordStatement record) throws SQLException {
		if (!statement.execute(record.sql())) {
			record.verify(statement.getLargeUpdateCount());
		}
	}

	/**
	 * Run a query of a script to its end, for what it does, and throw its rows away
	 * without ever having all of them.
	 * @throws StatementFailure if PostgreSQL refused it
	 */
	static void query(Connection connection, SqlStatement query) throws SQLException {
		try (Statement statement = create(connection)) {
			statement.setFetchSize(FETCH_SIZE);
			boolean rows = statement.execute(query.text());
			if (rows) {
				try (ResultSet results = statement.getResultSet()) {
					while (results.next()) {
						// It is the server that has to come this far.
					}
				}
			}
			logWarnings(statement);
		}
		catch (SQLException ex) {
			throw new StatementFailure(query, ex);
		}
	}

	/**
	 * Run a COPY whose data is in the script.
	 * @throws StatementFailure if PostgreSQL refused it
	 */
	static void copy(Connection connection, CopyStatement statement) throws SQLException {
		try {
			connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), statement.data());
		}
		catch (SQLException ex) {
			throw new StatementFailure(statement, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Log what the server had to say: warnings as such, notices for those who look for
	 * them.
	 */
	static void logWarnings(Statement statement) throws SQLException {
		for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
			if (SqlErrors.isWarning(warning)) {
				logger.warn("PostgreSQL: " + warning.getMessage());
			}
			else if (logger.isDebugEnabled()) {
				logger.debug("PostgreSQL: " + warning.getMessage());
			}
		}
		statement.clearWarnings();
	}

}
