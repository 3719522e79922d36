package dev.migrations.model;

import java.sql.SQLException;

import dev.migrations.revision.MigrationsException;

/**
 * Keeps a source from taking so many locks that the server's lock table, which all
 * sessions share, runs full.
 *
 * @see <a href= "https://www.postgresql.org/docs/current/runtime-config-locks.html">Lock
 * Management</a>
 */
final class LockBudget {

	/** A table with its key, its overflow table and what is behind it. */
	private static final int A_TABLE = 12;

	/** An index, a sequence, a constraint. */
	private static final int ANYTHING_ELSE = 1;

	private LockBudget() {
	}

	/**
	 * About how many locks a source takes.
	 */
	static long needed(SourceScript script) {
		long tables = script.tables();
		return tables * A_TABLE + (script.statements().size() - tables) * ANYTHING_ELSE;
	}

	/**
	 * Refuse a source that would need more than half of the lock table.
	 */
	static void check(SourceScript script, ShadowSession session) throws SQLException {
		long all = Long.parseLong(session.one("""
				select current_setting('max_locks_per_transaction')::bigint
				       * (current_setting('max_connections')::bigint
				          + current_setting('max_prepared_transactions')::bigint)"""));
		long needed = needed(script);
		if (needed > all / 2) {
			throw new MigrationsException(
					"To make %d tables takes about %d locks, more than half of the %d that the server has for all of its sessions."
						.formatted(script.tables(), needed, all),
					"Raise 'max_locks_per_transaction' to %d or more, or set 'migrations.autogenerate.url' to a server of which nobody else has need."
						.formatted(
								2 * needed * Long.parseLong(session.one("show max_locks_per_transaction")) / all + 1));
		}
	}

}
