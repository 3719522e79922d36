package dev.migrations.execution;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;

import dev.migrations.revision.MigrationsException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Lets one run at a time work on a schema. It is a session-level advisory lock, taken by
 * polling in autocommit: a session that waits in {@code pg_advisory_lock}, or holds the
 * lock in an open transaction, would stop every {@code CREATE INDEX CONCURRENTLY}.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">Advisory
 * Locks</a>
 */
final class AdvisoryLock implements AutoCloseable {

	/** Marks our locks among others in {@code pg_locks.classid}: the letters MIGR. */
	private static final int CLASS = 0x4D494752;

	private static final long SHORTEST_PAUSE_MS = 100;

	private static final long LONGEST_PAUSE_MS = 1000;

	private static final Duration REPORT_EVERY = Duration.ofSeconds(10);

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	/** Tells the schemas and version tables of a database apart. */
	private final int object;

	private AdvisoryLock(Session session, BookkeepingTables tables) {
		this.session = session;
		this.object = object(tables);
	}

	private static int object(BookkeepingTables tables) {
		CRC32 crc = new CRC32();
		crc.update(tables.version().getBytes(StandardCharsets.UTF_8));
		return (int) crc.getValue();
	}

	/** An SQL expression that takes the lock and says whether it was free. */
	static String tryLock(BookkeepingTables tables) {
		return "pg_catalog.pg_try_advisory_lock(%d, %d)".formatted(CLASS, object(tables));
	}

	/** An SQL expression that releases the lock. */
	static String unlock(BookkeepingTables tables) {
		return "pg_catalog.pg_advisory_unlock(%d, %d)".formatted(CLASS, object(tables));
	}

	/**
	 * Take the lock, or wait for it.
	 * @throws LockNotAcquiredException if it was not free within the time the settings
	 * give
	 */
	static AdvisoryLock acquire(Session session, BookkeepingTables tables, RunSettings settings,
			Cancellation cancellation) throws SQLException {
		AdvisoryLock lock = new AdvisoryLock(session, tables);
		long start = System.nanoTime();
		long reported = start;
		long pause = SHORTEST_PAUSE_MS;
		while (!lock.tryAcquire()) {
			long now = System.nanoTime();
			if (!settings.lockWait().isNegative() && now - start >= settings.lockWait().toNanos()) {
				throw new LockNotAcquiredException(settings.lockWait(), lock.holder());
			}
			if (now - reported >= REPORT_EVERY.toNanos()) {
				logger.info("Waiting for the migrations lock since %d s; it is held by %s"
					.formatted(Duration.ofNanos(now - start).toSeconds(), lock.holder()));
				reported = now;
			}
			cancellation.sleep(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
			pause = Math.min(LONGEST_PAUSE_MS, pause + pause / 2);
		}
		return lock;
	}

	/**
	 * Whether a run works on a schema at this moment.
	 */
	static boolean isHeld(Session session, BookkeepingTables tables) throws SQLException {
		return new AdvisoryLock(session, tables).readHolder().isPresent();
	}

	private boolean tryAcquire() throws SQLException {
		return this.session.query("select pg_catalog.pg_try_advisory_lock(%d, %d)".formatted(CLASS, this.object),
				(rows) -> {
					rows.next();
					return rows.getBoolean(1);
				});
	}

	private String holder() throws SQLException {
		return readHolder().orElse("nobody any more");
	}

	private Optional<String> readHolder() throws SQLException {
		String sql = """
				select pg_catalog.format('%%s (pid %%s, %%s, since %%s)', coalesce(nullif(a.application_name, ''), 'a session'),
				  l.pid, coalesce(a.client_addr::text, 'local'), pg_catalog.date_trunc('second', a.backend_start))
				  || coalesce(', which runs: ' || left(a.query, 200), '')
				from pg_catalog.pg_locks l left join pg_catalog.pg_stat_activity a on a.pid = l.pid
				where l.locktype = 'advisory' and l.granted and l.objsubid = 2
				  and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
				  and l.classid = %d and l.objid = %d"""
			.formatted(CLASS, Integer.toUnsignedLong(this.object));
		return this.session.query(sql, (rows) -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
	}

	/**
	 * Release the lock. If the connection is broken, PostgreSQL has released it already.
	 */
	@Override
	public void close() {
		try {
			this.session.execute("select pg_catalog.pg_advisory_unlock(%d, %d)".formatted(CLASS, this.object));
		}
		catch (SQLException ex) {
			logger.debug("The migrations lock went with its connection", ex);
		}
	}

	/**
	 * The lock was not free in time.
	 */
	static final class LockNotAcquiredException extends MigrationsException {

		LockNotAcquiredException(Duration waited, String holder) {
			super("The migrations lock was not free within %d s; it is held by %s.".formatted(waited.toSeconds(),
					holder), "Wait for that run to end, or set 'migrations.lock.wait' to a longer time.");
		}

	}

}
