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

	private final PreparedStatements prepared = new PreparedStatements();

	private final int prepareThreshold;

	private final Backend backend;

	private boolean oneTransaction;

	private boolean discarded;

	private Session(ManagedSchema managed, Connection connection) throws SQLException {
		this.managed = managed;
		this.connection = connection;
		this.settings = new SessionSettings(connection, managed.schema());
		this.backend = new Backend(postgres().getBackendPID());
		this.prepareThreshold = postgres().getPrepareThreshold();
		// Each statement runs once, and a pooler may not keep what is prepared.
		postgres().setPrepareThreshold(0);
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
	 * Our own statements that the server keeps prepared for it.
	 */
	PreparedStatements prepared() {
		return this.prepared;
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
	 * Begin a transaction that lasts until {@link #commit()} or {@link #rollback()}. All
	 * others join it.
	 */
	void begin() throws SQLException {
		this.connection.setAutoCommit(false);
		this.oneTransaction = true;
	}

	/**
	 * Whether what is done now is part of one transaction for all.
	 */
	boolean isOneTransaction() {
		return this.oneTransaction;
	}

	/**
	 * End the one transaction, if there is one, and keep what it did.
	 */
	void commit() throws SQLException {
		if (this.oneTransaction) {
			commitHere();
			rollback();
		}
	}

	/**
	 * End the one transaction, if there is one, and undo what it did.
	 */
	void rollback() {
		if (this.oneTransaction) {
			this.oneTransaction = false;
			endTransaction();
		}
	}

	/**
	 * Run an action in a transaction. What it did is undone if it fails.
	 */
	void inTransaction(SqlAction action) throws SQLException {
		if (this.oneTransaction) {
			action.run();
			return;
		}
		this.connection.setAutoCommit(false);
		try {
			action.run();
			commitHere();
		}
		finally {
			endTransaction();
		}
	}

	private void commitHere() throws SQLException {
		try {
			this.connection.commit();
		}
		catch (SQLException ex) {
			throw SqlErrors.isLost(ex) ? new UnknownOutcomeException(ex) : ex;
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
	 * Which of PostgreSQL's processes have answered.
	 */
	Backend backend() {
		return this.backend;
	}

	/**
	 * Ask which of PostgreSQL's processes serves this connection at the moment.
	 */
	int readBackend() throws SQLException {
		return query("select pg_catalog.pg_backend_pid()", (rows) -> {
			rows.next();
			this.backend.answered(rows.getInt(1));
			return rows.getInt(1);
		});
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
				"%s: %s [SQLSTATE %s].".formatted(what, SqlErrors.message(error), error.getSQLState()),
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
			if (this.discarded || !this.settings.restore(this.prepared.deallocation(this))) {
				abandon();
			}
			else {
				postgres().setPrepareThreshold(this.prepareThreshold);
			}
			this.connection.close();
		}
		catch (SQLException ex) {
			abandon();
		}
	}

	/**
	 * Close the connection itself at the end, and do not give it back to a pool.
	 */
	void discard() {
		this.discarded = true;
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
