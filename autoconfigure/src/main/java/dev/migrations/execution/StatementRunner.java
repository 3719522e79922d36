package dev.migrations.execution;

import java.sql.SQLException;

import dev.migrations.script.CopyStatement;
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
