package dev.migrations.sample.postgres;

import java.time.Duration;

/**
 * Waits for something that cannot be waited for otherwise, for a limited time.
 */
final class Patience {

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final long end;

	Patience(Duration limit) {
		this.end = System.nanoTime() + limit.toNanos();
	}

	boolean isExhausted() {
		return System.nanoTime() - this.end >= 0;
	}

	void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new EmbeddedPostgresException("Interrupted while waiting for the embedded PostgreSQL.",
					"Start the service again.", ex);
		}
	}

}
