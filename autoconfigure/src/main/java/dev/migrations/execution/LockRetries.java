package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.postgresql.util.ServerErrorMessage;

/**
 * Counts how often is tried again what others have stopped, and pauses before: whoever
 * waits for a lock keeps everybody behind waiting too, so it is better to step aside and
 * come back.
 */
final class LockRetries {

	private static final long SHORTEST_PAUSE_MS = 250;

	private static final long LONGEST_PAUSE_MS = 10_000;

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String DEADLOCK = "40P01";

	private static final Set<String> STOPPED_BY_OTHERS = Set.of(LOCK_NOT_AVAILABLE, DEADLOCK, "40001");

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final StatementSettings settings;

	private final Cancellation cancellation;

	private int retries;

	private long start = System.nanoTime();

	LockRetries(Session session, StatementSettings settings, Cancellation cancellation) {
		this.session = session;
		this.settings = settings;
		this.cancellation = cancellation;
	}

	/**
	 * Begin to count anew.
	 */
	void reset() {
		this.retries = 0;
		this.start = System.nanoTime();
	}

	/**
	 * Whether others are to blame for an error, so that it may go better later, and it is
	 * not the last time.
	 */
	boolean areLeft(SQLException error) {
		return isByOthers(error) && this.retries < this.settings.lockRetries();
	}

	private static boolean isByOthers(SQLException error) {
		return STOPPED_BY_OTHERS.contains(String.valueOf(error.getSQLState()));
	}

	/**
	 * Say what was stopped by whom, and pause. No transaction may be open.
	 */
	void pause(StoppedStep stopped) throws SQLException {
		this.retries++;
		long longest = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS << Math.min(this.retries - 1, 10));
		long pause = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
		logger.warn("%s was stopped: %s. It is tried again in %d ms (%d of %d)%s".formatted(stopped.describe(),
				SqlErrors.message(stopped.error()), pause, this.retries, this.settings.lockRetries(),
				blockers("; ", stopped, "")));
		this.cancellation.sleep(pause);
	}

	/**
	 * What there is to be said of attempts and of those who stopped them when it is given
	 * up. No transaction may be open.
	 * @return sentences in a line of their own, empty if others are not to blame
	 */
	String summary(StoppedStep stopped) throws SQLException {
		if (!isByOthers(stopped.error())) {
			return "";
		}
		long millis = Duration.ofNanos(System.nanoTime() - this.start).toMillis();
		String tried = (this.retries > 0)
				? String.format(Locale.ROOT, "It was tried %d times within %.1f s. ", this.retries + 1, millis / 1000.0)
				: "";
		String summary = tried + blockers("", stopped, ".");
		return summary.isEmpty() ? "" : summary.strip() + "\n";
	}

	private String blockers(String before, StoppedStep stopped, String after) throws SQLException {
		String blockers = "";
		ServerErrorMessage server = SqlErrors.server(stopped.error());
		if (LOCK_NOT_AVAILABLE.equals(stopped.error().getSQLState()) && stopped.statement() != null) {
			blockers = new TableLocks(this.session).describe(stopped.statement().text(),
					this.settings.effectiveLockTimeout());
		}
		else if (DEADLOCK.equals(stopped.error().getSQLState()) && server != null && server.getDetail() != null) {
			blockers = server.getDetail().replaceAll("\\.?\\s*\\n\\s*", "; ").replaceFirst("\\.$", "");
		}
		return blockers.isEmpty() ? "" : before + blockers + after;
	}

}
