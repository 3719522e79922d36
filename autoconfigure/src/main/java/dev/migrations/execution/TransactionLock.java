package dev.migrations.execution;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.revision.MigrationsException;

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
		refuseOutside(steps, "'migrations.lock.mode=transaction' makes the whole run one transaction");
	}

	/**
	 * See that all of a run can be one transaction.
	 * @param why why it has to be
	 * @throws MigrationsException if a step cannot be in a transaction
	 */
	static void refuseOutside(List<PreparedStep> steps, String why) {
		for (PreparedStep step : steps) {
			if (!step.section().transactional()) {
				throw new MigrationsException(
						"%s, but revision '%s' (%s:%d) has statements that cannot run in one.".formatted(why,
								step.revision().id(), step.revision().script(), step.section().line()),
						"Set 'migrations.url' to the address of PostgreSQL itself and leave 'migrations.lock.mode' at auto; "
								+ "nothing has been run.");
			}
		}
	}

	@Override
	public LockLostException lost(SQLException error) {
		return new LockLostException("The transaction that held the migrations lock is gone", "", error);
	}

	@Override
	public void complete() throws SQLException {
		this.session.commit();
	}

	/**
	 * Rolls nothing back after the commit.
	 */
	@Override
	public void close() {
		this.session.rollback();
	}

}
