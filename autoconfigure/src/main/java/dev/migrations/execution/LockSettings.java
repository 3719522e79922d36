package dev.migrations.execution;

import java.time.Duration;

import dev.migrations.revision.MigrationsException;

/**
 * How runs are kept apart.
 *
 * @param mode by what
 * @param longestWait how long to wait for another run to end; zero does not wait, a
 * negative one waits for ever
 * @param lease how long a lease lasts unless it is renewed, at least a second
 */
public record LockSettings(LockMode mode, Duration longestWait, Duration lease) {

	/** How long a lease lasts where nothing else is said. */
	public static final Duration LEASE = Duration.ofSeconds(30);

	public LockSettings {
		if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new MigrationsException("A lease of %d ms cannot be renewed in time.".formatted(lease.toMillis()),
					"Set 'migrations.lock.lease' to a second or more.");
		}
	}

}
