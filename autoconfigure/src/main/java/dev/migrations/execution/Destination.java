package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.script.BatchStatement;
import dev.migrations.script.ScriptStatement;

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
	 * What puts the session in order at the beginning of a transaction.
	 */
	default List<RecordStatement> opening() {
		return List.of();
	}

	/**
	 * What bounds how long the statements of a transaction wait and run.
	 */
	default List<RecordStatement> timeouts() {
		return List.of();
	}

	/**
	 * Find out what became of a statement that an earlier run began outside a
	 * transaction, and clear away what it left.
	 * @param before what is known of the earlier run
	 * @return whether it was done
	 * @throws MigrationsException if that cannot be found out
	 */
	default boolean isDone(ScriptStatement statement, UnfinishedRevision before) throws SQLException {
		return false;
	}

	/**
	 * Stop here if the run is to end.
	 * @throws MigrationsException if it is
	 */
	default void check() {
	}

	/**
	 * Pause, with no transaction open.
	 * @throws MigrationsException if the run is to end meanwhile
	 */
	default void pause(Duration duration) {
	}

	/**
	 * Return what walks over the rows of a table.
	 * @param place where it begins
	 */
	default BatchWalk walk(BatchStatement statement, BatchPlace place) {
		throw new IllegalStateException("Rows cannot be walked over in a script: " + statement.position());
	}

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
