package dev.migrations.execution;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.revision.MigrationsException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.postgresql.PGConnection;

/**
 * One connection to the database of a managed schema. Lock and work share it, so that
 * losing it loses both.
 */
final class Session implements AutoCloseable {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final ManagedSchema managed;

	private final Connection connection;

	private final SessionSettings settings;

	private Session(ManagedSchema managed, Connection connection) throws SQLException {
		this.managed = managed;
		this.connection = connection;
		this.settings = new SessionSettings(connection, managed.schema());
	}

	/**
	 * Connect.
	 * @throws DatabaseUnreachableException if that is not possible
	 */
	static Session open(ManagedSchema managed) {
		try {
			Connection connection = managed.dataSource().getConnection();
			try {
				connection.setAutoCommit(true);
				return new Session(managed, connection);
			}
			catch (SQLException ex) {
				connection.close();
				throw ex;
			}
		}
		catch (SQLException ex) {
			throw new DatabaseUnreachableException(ex);
		}
	}

	ManagedSchema managed() {
		return this.managed;
	}

	Connection connection() {
		return this.connection;
	}

	/**
	 * The settings that a run needs on its connection.
	 */
	SessionSettings settings() {
		return this.settings;
	}

	/**
	 * What the server reported of its setting when it last changed; asking costs no round
	 * trip.
	 */
	boolean standardConformingStrings() throws SQLException {
		return !"off".equals(postgres().getParameterStatus("standard_conforming_strings"));
	}

	/**
	 * The address of the database and the user, without a password and whatever else the
	 * URL holds.
	 */
	String describe() throws SQLException {
		DatabaseMetaData metaData = this.connection.getMetaData();
		String address = metaData.getURL().replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*", "");
		return "postgresql://%s@%s".formatted(metaData.getUserName(), address);
	}

	/**
	 * Run a statement and throw its result away.
	 */
	void execute(String sql) throws SQLException {
		try (Statement statement = Statements.create(this.connection)) {
			statement.execute(sql);
		}
	}

	/**
	 * Run a statement of our own by itself.
	 */
	void record(RecordStatement record) throws SQLException {
		try (Statement statement = Statements.create(this.connection)) {
			Statements.record(statement, record);
		}
	}

	/**
	 * Run an action in a transaction. What it did is undone if it fails.
	 */
	void inTransaction(SqlAction action) throws SQLException {
		this.connection.setAutoCommit(false);
		try {
			action.run();
			this.connection.commit();
		}
		finally {
			endTransaction();
		}
	}

	/**
	 * Rolls nothing back after a commit. A broken connection has rolled back already, and
	 * its error is on its way.
	 */
	private void endTransaction() {
		try {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			logger.debug("The transaction ended with its connection", ex);
		}
	}

	/**
	 * Read all rows that a query gives.
	 */
	<T> T query(String sql, RowsReader<T> reader) throws SQLException {
		try (Statement statement = Statements.create(this.connection); ResultSet rows = statement.executeQuery(sql)) {
			return reader.read(rows);
		}
	}

	/**
	 * Ask the server, from another thread, to stop what runs on this connection.
	 */
	void cancel() throws SQLException {
		postgres().cancelQuery();
	}

	/**
	 * Say that something failed that is neither a revision's doing nor the user's.
	 */
	static MigrationsException unexpected(String what, SQLException error) {
		return new MigrationsException(
				"%s: %s [SQLSTATE %s]".formatted(what, SqlErrors.message(error), error.getSQLState()),
				Advice.onRun(error, ""), error);
	}

	private PGConnection postgres() throws SQLException {
		return this.connection.unwrap(PGConnection.class);
	}

	/**
	 * Give the connection back as it was lent. One that is broken is not worth a second
	 * error.
	 */
	@Override
	public void close() {
		try {
			if (!this.settings.restore()) {
				abandon();
			}
			this.connection.close();
		}
		catch (SQLException ex) {
			abandon();
		}
	}

	private void abandon() {
		try {
			this.connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			logger.debug("The connection was gone already", ex);
		}
	}

	/**
	 * Does something on the connection.
	 */
	@FunctionalInterface
	interface SqlAction {

		void run() throws SQLException;

	}

	/**
	 * Reads the rows of a query.
	 */
	@FunctionalInterface
	interface RowsReader<T> {

		T read(ResultSet rows) throws SQLException;

	}

}
