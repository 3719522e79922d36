package dev.migrations.execution;

import java.sql.SQLException;

/**
 * Runs statements on a database.
 *
 * @param session the connection to it
 * @param runners by which strategy they are run
 */
record DatabaseDestination(Session session, StatementRunnerFactory runners) implements Destination {

	@Override
	public void inTransaction(Session.SqlAction action) throws SQLException {
		this.session.inTransaction(action);
	}

	@Override
	public void record(RecordStatement statement) throws SQLException {
		this.session.record(statement);
	}

	@Override
	public StatementRunner runner() throws SQLException {
		return this.runners.create(this.session.connection());
	}

}
