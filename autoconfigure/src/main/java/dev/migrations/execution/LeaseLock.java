package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * A lease on a row of a table, for engines without advisory locks. It is renewed by each
 * transaction of the run and, for what is long or outside transactions, by a connection
 * beside it.
 */
final class LeaseLock implements RunLock {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final LeaseTable table;

	private final String owner = UUID.randomUUID().toString();

	private final Duration lease;

	private final LeaseHeartbeat heartbeat;

	private LeaseLock(Session session, LeaseTable table, Duration lease) {
		this.session = session;
		this.table = table;
		this.lease = lease;
		this.heartbeat = new LeaseHeartbeat(session.managed(), table.prolong(this.owner, lease), lease.dividedBy(3));
	}

	/**
	 * Take the lease, or wait for it.
	 * @param application the name by which others are to know its owner
	 * @throws LockNotAcquiredException if it was not free in time
	 */
	static LeaseLock acquire(Session session, LeaseTable table, String application, Duration lease, LockWait wait)
			throws SQLException {
		LeaseLock lock = new LeaseLock(session, table, lease);
		String take = table.take(lock.owner, application, lease);
		wait.until(() -> session.query(take, (rows) -> rows.next()));
		lock.heartbeat.start();
		return lock;
	}

	@Override
	public List<RecordStatement> guard() {
		return List.of(this.table.keep(this.owner, this.lease));
	}

	/**
	 * A transaction may have been longer than the lease, and then the lease would end
	 * with it.
	 */
	@Override
	public List<RecordStatement> renewal() {
		return guard();
	}

	@Override
	public LockLostException lost(SQLException error) {
		return new LockLostException(
				"The migrations lease was lost: it was not renewed in time, or somebody released it; "
						+ "what was about to run was not run, or was rolled back.",
				"Run it again: it goes on from what is applied. If that happens often, set 'migrations.lock.lease' to a longer time.",
				error);
	}

	/**
	 * If the connection is broken, the lease expires.
	 */
	@Override
	public void close() {
		this.heartbeat.close();
		try {
			this.session.execute(this.table.free(this.owner));
		}
		catch (SQLException ex) {
			logger.debug("The migrations lease could not be given back, and will expire", ex);
		}
	}

}
