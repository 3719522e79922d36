package dev.migrations.execution;

import java.time.Duration;

import dev.migrations.revision.MigrationsException;

/**
 * The lock was not free in time. Nothing was run.
 */
public final class LockNotAcquiredException extends MigrationsException {

	LockNotAcquiredException(Duration waited, String holder) {
		super("The migrations lock was not free within %d s; it is held by %s.".formatted(waited.toSeconds(), holder),
				"Wait for that run to end, or set 'migrations.lock.wait' to a longer time.");
	}

}
