package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tries to take a lock until it is free, at times that are not quite regular, so that
 * those who wait together do not ask together. It never waits within PostgreSQL: a
 * session that does holds a snapshot, which stops every
 * {@code CREATE INDEX CONCURRENTLY}.
 */
final class LockWait {

	private static final long SHORTEST_PAUSE_MS = 100;

	private static final long LONGEST_PAUSE_MS = 1000;

	private static final Duration REPORT_INTERVAL = Duration.ofSeconds(10);

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Duration limit;

	private final Duration reportInterval;

	private final Cancellation cancellation;

	private final LockReader reader;

	/**
	 * Create a wait.
	 * @param limit how long at most; zero does not wait, a negative one waits for ever
	 * @param reader knows who holds the lock meanwhile
	 */
	LockWait(Duration limit, Cancellation cancellation, LockReader reader) {
		this(limit, REPORT_INTERVAL, cancellation, reader);
	}

	LockWait(Duration limit, Duration reportInterval, Cancellation cancellation, LockReader reader) {
		this.limit = limit;
		this.reportInterval = reportInterval;
		this.cancellation = cancellation;
		this.reader = reader;
	}

	/**
	 * Try until an attempt succeeds.
	 * @throws LockNotAcquiredException if none did in time
	 */
	void until(Attempt attempt) throws SQLException {
		long start = System.nanoTime();
		long reported = start;
		long pause = SHORTEST_PAUSE_MS;
		while (!attempt.succeeds()) {
			long now = System.nanoTime();
			if (!this.limit.isNegative() && now - start >= this.limit.toNanos()) {
				throw new LockNotAcquiredException(this.limit, holder());
			}
			if (now - reported >= this.reportInterval.toNanos()) {
				logger.info("Waiting for the migrations lock since %d s; it is held by %s"
					.formatted(Duration.ofNanos(now - start).toSeconds(), holder()));
				reported = now;
			}
			this.cancellation.sleep(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
			pause = Math.min(LONGEST_PAUSE_MS, pause + pause / 2);
		}
	}

	private String holder() throws SQLException {
		Optional<LockHolder> holder = this.reader.blocker();
		return holder.map(LockHolder::describe).orElse("nobody any more");
	}

	/**
	 * Tries to take the lock once.
	 */
	@FunctionalInterface
	interface Attempt {

		boolean succeeds() throws SQLException;

	}

}
