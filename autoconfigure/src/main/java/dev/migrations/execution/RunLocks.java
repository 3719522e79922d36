package dev.migrations.execution;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import dev.migrations.revision.MigrationsException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Chooses by what runs on a schema are kept apart, and takes the lock.
 */
final class RunLocks {

	private static final String POOLER = "A pooler stands between us and PostgreSQL "
			+ "that lends its connections for one transaction at a time";

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final BookkeepingTables tables;

	private final RunSettings settings;

	RunLocks(Session session, BookkeepingTables tables, RunSettings settings) {
		this.session = session;
		this.tables = tables;
		this.settings = settings;
	}

	/**
	 * Take the lock, or wait for it.
	 * @param steps what is to be run, as far as is known without the lock
	 * @param state what the database has, as far as is known without the lock
	 * @throws LockNotAcquiredException if it was not free in time
	 * @throws MigrationsException if the steps cannot be run over this connection
	 */
	RunLock acquire(List<PreparedStep> steps, DatabaseState state, Cancellation cancellation) throws SQLException {
		LockMode mode = choose(steps);
		LockReader reader = new LockReader(this.session, this.tables, mode == LockMode.TABLE);
		LockWait wait = new LockWait(this.settings.lock().longestWait(), cancellation, reader);
		return switch (mode) {
			case AUTO, SESSION -> advisory(() -> SessionLock.acquire(this.session, LockKey.of(this.tables), wait));
			case TRANSACTION -> advisory(() -> TransactionLock.acquire(this.session, LockKey.of(this.tables),
					this.settings.sessionName(), wait));
			case TABLE -> lease(state, wait);
			case NONE -> new NoLock();
		};
	}

	/**
	 * All but the lock of a transaction need a connection of their own.
	 */
	private LockMode choose(List<PreparedStep> steps) throws SQLException {
		LockMode mode = this.settings.lock().mode();
		if (mode == LockMode.TRANSACTION) {
			OneTransaction.refuseOutside(steps, OneTransaction.LOCK_MODE);
			return mode;
		}
		if (!new PoolerProbe(this.session).findsTransactionPooling()) {
			return mode;
		}
		if (mode == LockMode.AUTO) {
			OneTransaction.refuseOutside(steps, OneTransaction.Reason.of(POOLER));
			logger.info(POOLER + ": the whole run is one transaction");
			return LockMode.TRANSACTION;
		}
		throw new MigrationsException(
				"%s, but 'migrations.lock.mode=%s' needs one for the whole run.".formatted(POOLER,
						mode.name().toLowerCase(Locale.ROOT)),
				"Set 'migrations.url' to the address of PostgreSQL itself, or 'migrations.lock.mode' to auto; nothing has been run.");
	}

	private RunLock lease(DatabaseState state, LockWait wait) throws SQLException {
		LeaseTable table = new LeaseTable(this.tables);
		new Bookkeeping(this.session, this.tables).ensureLease(state);
		return LeaseLock.acquire(this.session, table, this.settings.sessionName(), this.settings.lock().lease(), wait);
	}

	private static RunLock advisory(Acquisition acquisition) throws SQLException {
		try {
			return acquisition.acquire();
		}
		catch (SQLException ex) {
			if (SqlErrors.isUnsupported(ex)) {
				throw new MigrationsException(
						"This database has no advisory locks: %s".formatted(SqlErrors.message(ex)),
						"Set 'migrations.lock.mode=table'.", ex);
			}
			throw ex;
		}
	}

	/**
	 * Takes a lock.
	 */
	@FunctionalInterface
	private interface Acquisition {

		RunLock acquire() throws SQLException;

	}

}
