package dev.migrations.execution;

import java.sql.SQLException;

import dev.migrations.script.CodeStatement;
import dev.migrations.script.CopyStatement;
import dev.migrations.script.LiveStatement;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlStatement;

/**
 * Sends the statements of one transaction to PostgreSQL. Strategies differ in when a
 * statement is sent and what is observed of it, never in the result.
 */
interface StatementRunner extends AutoCloseable {

	/**
	 * Run a statement of a script, now or with the ones that follow.
	 * @throws StatementFailure if this statement or one before it failed
	 */
	void run(SqlStatement statement) throws SQLException;

	/**
	 * Run a COPY and send it its data. What was run before it is sent first.
	 * @throws StatementFailure if this statement or one before it failed
	 */
	void copy(CopyStatement statement) throws SQLException;

	/**
	 * Run the code of a revision in Java. What was run before it is sent first.
	 * @throws StatementFailure if it failed by PostgreSQL, or a statement before it did
	 * @throws CodeFailure if it failed otherwise
	 */
	void run(CodeStatement statement) throws SQLException;

	/**
	 * Run all of a revision in Java. What was run before it is sent first.
	 * @throws StatementFailure if it failed by PostgreSQL, or a statement before it did
	 * @throws CodeFailure if it failed otherwise
	 */
	void run(LiveStatement statement) throws SQLException;

	/**
	 * Run a statement of any kind that is not a walk over many transactions.
	 * @throws StatementFailure if this statement or one before it failed
	 * @throws CodeFailure if code failed otherwise
	 */
	default void run(ScriptStatement statement) throws SQLException {
		if (statement instanceof SqlStatement sql) {
			run(sql);
		}
		else if (statement instanceof CopyStatement copy) {
			copy(copy);
		}
		else if (statement instanceof CodeStatement code) {
			run(code);
		}
		else if (statement instanceof LiveStatement live) {
			run(live);
		}
		else {
			throw new IllegalStateException("Unknown kind of statement: " + statement.getClass());
		}
	}

	/**
	 * Run a statement of our own, now or with the ones that follow.
	 * @throws StatementFailure if a statement before it failed
	 * @throws ConcurrentChangeException if this one or one before it did not change what
	 * it had to
	 */
	void record(RecordStatement statement) throws SQLException;

	/**
	 * Send what has not been sent, and wait for the results.
	 * @throws StatementFailure if a statement failed
	 * @throws ConcurrentChangeException if a statement of our own did not change what it
	 * had to
	 */
	void flush() throws SQLException;

	@Override
	void close() throws SQLException;

}
