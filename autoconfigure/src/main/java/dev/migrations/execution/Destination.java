package dev.migrations.execution;

import java.sql.SQLException;

/**
 * Where the statements of a step go: to a database, or into a script that a database will
 * be given.
 */
interface Destination {

	/**
	 * Do something in a transaction of its own.
	 */
	void inTransaction(Session.SqlAction action) throws SQLException;

	/**
	 * Run a statement of our own by itself.
	 */
	void record(RecordStatement statement) throws SQLException;

	/**
	 * Return what runs statements: in the transaction that is open, else each by itself.
	 */
	StatementRunner runner() throws SQLException;

	/**
	 * Whether anybody wants to hear that the step begins and ends.
	 */
	default boolean isListenedTo() {
		return false;
	}

	/**
	 * The step begins, in its first transaction.
	 * @throws ListenerFailure if somebody does not want it
	 */
	default void begin() {
	}

	/**
	 * The step is done, but for the commit of its last transaction.
	 * @throws ListenerFailure if somebody does not want it
	 */
	default void end() {
	}

}
