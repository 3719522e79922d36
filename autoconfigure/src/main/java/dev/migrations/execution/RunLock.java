package dev.migrations.execution;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.revision.MigrationsException;

/**
 * Lets one run at a time work on a schema, as long as it is not closed. It is there for
 * order and for peace: what is right rests on the version table alone, whose rows are
 * changed by compare-and-set.
 */
sealed interface RunLock extends AutoCloseable permits SessionLock, TransactionLock, LeaseLock, NoLock {

	/**
	 * See that the steps of a run can be run under this lock.
	 * @throws MigrationsException if one cannot
	 */
	default void admit(List<PreparedStep> steps) {
	}

	/**
	 * Statements that begin each transaction of a run, and fail if the lock is lost.
	 */
	default List<RecordStatement> guard() {
		return List.of();
	}

	/**
	 * Statements that begin a transaction of a run whose session still had the lock when
	 * the one before ended, and fail if it is lost.
	 */
	default List<RecordStatement> transactionGuard() {
		return guard();
	}

	/**
	 * Whether all transactions of a run have the same session of PostgreSQL, or are
	 * stopped by the {@linkplain #guard() guard}.
	 */
	default boolean keepsSession() {
		return false;
	}

	/**
	 * Statements that end each transaction of a run.
	 */
	default List<RecordStatement> renewal() {
		return List.of();
	}

	/**
	 * What is to be said where a guard found that the lock is lost.
	 */
	LockLostException lost(SQLException error);

	/**
	 * Let others work on the schema.
	 */
	@Override
	void close();

}
