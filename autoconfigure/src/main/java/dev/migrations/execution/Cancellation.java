package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.migrations.revision.MigrationsException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run when the JVM is asked to end, or somebody asks it by a {@link StopSignal}:
 * it cancels what PostgreSQL does for it, and keeps whoever asks until the run has rolled
 * back and let go of everything.
 */
final class Cancellation implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(4);

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final CountDownLatch requested = new CountDownLatch(1);

	private volatile boolean acknowledged;

	private final CountDownLatch ended = new CountDownLatch(1);

	private final Thread hook = new Thread(this::cancel, "migrations-cancellation");

	private final @Nullable StopSignal signal;

	private final Runnable onSignal = this::cancel;

	Cancellation(Session session) {
		this(session, null);
	}

	/**
	 * @param signal asks the run to end, {@code null} if nobody but the JVM does
	 */
	Cancellation(Session session, @Nullable StopSignal signal) {
		this.session = session;
		this.signal = signal;
		if (signal != null) {
			signal.add(this.onSignal);
		}
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	private boolean isRequested() {
		return this.requested.getCount() == 0 || (this.signal != null && this.signal.isRequested());
	}

	/**
	 * Stop here if the run is to end.
	 */
	void check() {
		if (isRequested()) {
			throw new MigrationsException("The run was stopped because the service is shutting down.", "");
		}
	}

	/**
	 * A statement has failed: if that was because the run is to end, nothing more is to
	 * be canceled.
	 * @return whether the run is to end
	 */
	boolean acknowledge() {
		this.acknowledged = isRequested();
		return this.acknowledged;
	}

	/**
	 * Pause, but no longer than until the run is to end.
	 */
	void sleep(long milliseconds) {
		try {
			if (this.requested.await(milliseconds, TimeUnit.MILLISECONDS)) {
				check();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationsException("The run was stopped because its thread was interrupted.", "", ex);
		}
	}

	/** A statement may begin just after the first request, so it is repeated. */
	private void cancel() {
		this.requested.countDown();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (System.nanoTime() < deadline) {
				if (!this.acknowledged) {
					this.session.cancel();
				}
				if (this.ended.await(100, TimeUnit.MILLISECONDS)) {
					return;
				}
			}
		}
		catch (SQLException ex) {
			logger.debug("What runs could not be canceled", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * The run has ended and let go of everything.
	 */
	@Override
	public void close() {
		this.ended.countDown();
		if (this.signal != null) {
			this.signal.remove(this.onSignal);
		}
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// The JVM is shutting down, and the hook has run or runs.
		}
	}

}
