package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Renews a lease at regular times, on a connection and a thread of its own. Where it
 * cannot have a connection it tries again: the transactions of the run renew the lease as
 * well, and notice if it is lost.
 */
final class LeaseHeartbeat implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final ManagedSchema managed;

	private final String renewal;

	private final Duration interval;

	private final CountDownLatch ended = new CountDownLatch(1);

	private final Thread thread = new Thread(this::run, "migrations-lease");

	LeaseHeartbeat(ManagedSchema managed, String renewal, Duration interval) {
		this.managed = managed;
		this.renewal = renewal;
		this.interval = interval;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	private void run() {
		while (!hasEndedWithinInterval()) {
			try (Session session = Session.open(this.managed)) {
				do {
					session.execute(this.renewal);
				}
				while (!hasEndedWithinInterval());
			}
			catch (SQLException | DatabaseUnreachableException ex) {
				logger.warn("The migrations lease could not be renewed; it is tried again in %d ms"
					.formatted(this.interval.toMillis()), ex);
			}
		}
	}

	private boolean hasEndedWithinInterval() {
		try {
			return this.ended.await(this.interval.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

	@Override
	public void close() {
		this.ended.countDown();
		try {
			this.thread.join(PATIENCE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
