package dev.migrations.execution;

import java.sql.SQLException;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * An advisory lock of the session that does the work, taken in autocommit: held in an
 * open transaction it would stop every {@code CREATE INDEX CONCURRENTLY}.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">Advisory
 * Locks</a>
 */
final class SessionLock implements RunLock {

	/**
	 * A pooler that was not recognized may need several transactions until it comes back
	 * to the process that has the lock.
	 */
	private static final int RELEASES = 10;

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final LockKey key;

	/** PostgreSQL's process that took it. */
	private int pid;

	private SessionLock(Session session, LockKey key) {
		this.session = session;
		this.key = key;
	}

	/**
	 * Take the lock, or wait for it.
	 * @throws LockNotAcquiredException if it was not free in time
	 */
	static SessionLock acquire(Session session, LockKey key, LockWait wait) throws SQLException {
		SessionLock lock = new SessionLock(session, key);
		wait.until(lock::tryAcquire);
		return lock;
	}

	private boolean tryAcquire() throws SQLException {
		return this.session.query("select %s, pg_catalog.pg_backend_pid()".formatted(this.key.tryLock()), (rows) -> {
			rows.next();
			this.pid = rows.getInt(2);
			return rows.getBoolean(1);
		});
	}

	/**
	 * A script may make its session let go of all locks, as {@code DISCARD ALL} does.
	 * Then the lock is taken again, unless somebody else was faster.
	 */
	@Override
	public List<RecordStatement> guard() {
		return List.of(LockLostException.guard("",
				"case when exists (select from pg_catalog.pg_locks l where %s and l.pid = pg_catalog.pg_backend_pid()) then true else %s end"
					.formatted(this.key.condition(), this.key.tryLock())));
	}

	/**
	 * The lock of a transaction is granted to the session that has the lock already, and
	 * otherwise only if nobody has it; to ask for it costs a third of looking it up.
	 */
	@Override
	public List<RecordStatement> transactionGuard() {
		return List.of(LockLostException.guard("", this.key.tryTransactionLock()));
	}

	@Override
	public boolean keepsSession() {
		return true;
	}

	@Override
	public LockLostException lost(SQLException error) {
		return new LockLostException(
				"The migrations lock was lost, or a transaction pooler stands between us and PostgreSQL; "
						+ "what was about to run was not run.",
				"Set 'migrations.url' to the address of PostgreSQL itself, or 'migrations.lock.mode=transaction'. "
						+ "If there is no pooler, see who ended the lock, and run it again: it goes on from what is applied.",
				error);
	}

	/**
	 * If the connection is broken, PostgreSQL has released the lock already.
	 */
	@Override
	public void close() {
		try {
			for (int i = 0; i < RELEASES; i++) {
				if (tryRelease()) {
					return;
				}
			}
			this.session.discard();
			logger.warn(("The migrations lock could not be released, because it is not this connection that has it. "
					+ "If process %1$d still has it, end it with 'select pg_terminate_backend(%1$d)'.")
				.formatted(this.pid));
		}
		catch (SQLException ex) {
			logger.debug("The migrations lock went with its connection", ex);
			this.session.discard();
		}
	}

	private boolean tryRelease() throws SQLException {
		return this.session.query("""
				select case when pg_catalog.pg_backend_pid() = %d then %s else false end""".formatted(this.pid,
				this.key.unlock()), (rows) -> rows.next() && rows.getBoolean(1));
	}

}
