package dev.migrations.execution;

import java.sql.SQLException;

import dev.migrations.revision.MigrationsException;

/**
 * A run found that it no longer has the lock it took. What it was about to do was not
 * done, and what it had done before stays.
 */
public final class LockLostException extends MigrationsException {

	/** How the guard of a lock makes itself known, in every language. */
	private static final String MARK = "migrations lock lost";

	LockLostException(String description, String action, SQLException cause) {
		super(description, action, cause);
	}

	/**
	 * A statement that fails unless a condition holds. The error has to depend on
	 * something that PostgreSQL cannot work out beforehand, or it would fail always.
	 * @param with what precedes the statement, a {@code with} clause or nothing
	 * @param condition the condition
	 */
	static RecordStatement guard(String with, String condition) {
		return RecordStatement.of("%sselect case when %s then 0 else ('%s: ' || pg_catalog.pg_backend_pid())::int end"
			.formatted(with, condition, MARK));
	}

	/**
	 * Whether an error is a guard's.
	 */
	static boolean isBehind(SQLException error) {
		return SqlErrors.message(error).contains(MARK);
	}

}
