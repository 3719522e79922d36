package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes statements into a script.
 *
 * @param script the script
 * @param statements how the statements of revisions run
 */
record PsqlDestination(PsqlScript script, StatementSettings statements) implements Destination {

	/** Where the whole script is one transaction, it is the script's. */
	@Override
	public void inTransaction(Session.SqlAction action) throws SQLException {
		if (this.statements.transaction() == TransactionMode.ALL) {
			action.run();
			return;
		}
		this.script.statement("begin");
		action.run();
		this.script.statement("commit");
	}

	@Override
	public List<RecordStatement> opening() {
		return timeouts();
	}

	/**
	 * Only what somebody asked for: a script that stops at a lock timeout is not tried
	 * again.
	 */
	@Override
	public List<RecordStatement> timeouts() {
		List<RecordStatement> timeouts = new ArrayList<>();
		if (this.statements.lockTimeout() != null) {
			timeouts.add(setting("lock_timeout", this.statements.lockTimeout()));
		}
		Duration timeout = this.statements.effectiveTimeout();
		if (timeout != null) {
			timeouts.add(setting("statement_timeout", timeout));
		}
		return timeouts;
	}

	private static RecordStatement setting(String name, Duration value) {
		return RecordStatement.of("set local %s = '%dms'".formatted(name, value.toMillis()));
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
