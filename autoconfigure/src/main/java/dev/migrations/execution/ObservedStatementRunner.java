package dev.migrations.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import dev.migrations.script.CodeStatement;
import dev.migrations.script.CopyStatement;
import dev.migrations.script.LiveStatement;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlStatement;

/**
 * Sends one statement at a time and tells an observer of each.
 */
final class ObservedStatementRunner implements StatementRunner {

	private final Connection connection;

	private final Statement statement;

	private final StatementObserver observer;

	ObservedStatementRunner(Connection connection, StatementObserver observer) throws SQLException {
		this.connection = connection;
		this.statement = Statements.create(connection);
		this.observer = observer;
	}

	@Override
	public void run(SqlStatement statement) throws SQLException {
		observe(statement, () -> {
			this.statement.execute(statement.text());
			Statements.logWarnings(this.statement);
		});
	}

	@Override
	public void copy(CopyStatement statement) throws SQLException {
		observe(statement, () -> Statements.copy(this.connection, statement));
	}

	@Override
	public void run(CodeStatement statement) throws SQLException {
		observe(statement, () -> new MigrationCode(this.connection).run(statement));
	}

	@Override
	public void run(LiveStatement statement) throws SQLException {
		observe(statement, () -> new MigrationCode(this.connection).run(statement, this));
	}

	@Override
	public void record(RecordStatement statement) throws SQLException {
		Statements.record(this.statement, statement);
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() throws SQLException {
		this.statement.close();
	}

	private void observe(ScriptStatement statement, SqlAction action) throws SQLException {
		long start = System.nanoTime();
		try {
			action.run();
		}
		catch (SQLException ex) {
			throw new StatementFailure(statement, ex);
		}
		this.observer.executed(statement, Duration.ofNanos(System.nanoTime() - start));
	}

	@FunctionalInterface
	private interface SqlAction {

		void run() throws SQLException;

	}

}
