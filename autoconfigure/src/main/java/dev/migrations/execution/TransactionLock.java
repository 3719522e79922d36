package dev.migrations.execution;

import java.sql.SQLException;
import java.util.List;

/**
 * An advisory lock of one transaction, which is the whole run: everything stays, or
 * nothing. It works through a pooler that lends its connections for a transaction only,
 * because nothing outlives the transaction.
 */
final class TransactionLock implements RunLock {

	private final Session session;

	private TransactionLock(Session session) {
		this.session = session;
	}

	/**
	 * Begin the transaction and take the lock, or wait for it. While it waits, no
	 * transaction is open.
	 * @param name who we are
	 * @throws LockNotAcquiredException if it was not free in time
	 */
	static TransactionLock acquire(Session session, LockKey key, String name, LockWait wait) throws SQLException {
		TransactionLock lock = new TransactionLock(session);
		try {
			wait.until(() -> lock.tryAcquire(key));
			session.settings().applyLocally(name);
		}
		catch (SQLException | RuntimeException ex) {
			session.rollback();
			throw ex;
		}
		return lock;
	}

	/**
	 * Every statement has to see what the run before this one has committed, and so needs
	 * a snapshot of its own.
	 */
	private boolean tryAcquire(LockKey key) throws SQLException {
		this.session.begin();
		this.session.execute("set transaction isolation level read committed");
		boolean acquired = this.session
			.query("select pg_catalog.pg_try_advisory_xact_lock(%s)".formatted(key.arguments()), (rows) -> {
				rows.next();
				return rows.getBoolean(1);
			});
		if (!acquired) {
			this.session.rollback();
		}
		return acquired;
	}

	@Override
	public void admit(List<PreparedStep> steps) {
		OneTransaction.refuseOutside(steps, OneTransaction.LOCK_MODE);
	}

	@Override
	public LockLostException lost(SQLException error) {
		return new LockLostException("The transaction that held the migrations lock is gone", "", error);
	}

	/**
	 * Rolls nothing back after the commit.
	 */
	@Override
	public void close() {
		this.session.rollback();
	}

}
