package dev.migrations.execution;

import java.sql.SQLException;

/**
 * Writes statements into a script.
 *
 * @param script the script
 */
record PsqlDestination(PsqlScript script) implements Destination {

	@Override
	public void inTransaction(Session.SqlAction action) throws SQLException {
		this.script.statement("begin");
		action.run();
		this.script.statement("commit");
	}

	@Override
	public void record(RecordStatement statement) {
		runner().record(statement);
	}

	@Override
	public PsqlStatementRunner runner() {
		return new PsqlStatementRunner(this.script);
	}

}
