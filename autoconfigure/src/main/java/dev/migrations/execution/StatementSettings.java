package dev.migrations.execution;

import java.time.Duration;

import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;

/**
 * How the statements of revisions run.
 *
 * @param transaction what of a run is one transaction
 * @param lockTimeout how long a statement in a transaction waits for a lock on a table or
 * row, zero for as long as it takes; {@code null} where nobody said anything
 * @param timeout how long a statement in a transaction may run; zero or {@code null} for
 * as long as the role, the database and the server allow
 * @param lockRetries how often a revision that others kept from their tables is tried
 * again
 * @see <a href=
 * "https://www.postgresql.org/docs/current/runtime-config-client.html">Client Connection
 * Defaults</a>
 */
public record StatementSettings(TransactionMode transaction, @Nullable Duration lockTimeout, @Nullable Duration timeout,
		int lockRetries) {

	/** How often a revision is tried again where nothing else is said. */
	public static final int LOCK_RETRIES = 10;

	/** What holds where nothing is said. */
	public static final StatementSettings USUAL = new StatementSettings(TransactionMode.PER_MIGRATION, null, null,
			LOCK_RETRIES);

	private static final Duration USUAL_LOCK_TIMEOUT = Duration.ofSeconds(3);

	public StatementSettings {
		check("lock-timeout", lockTimeout);
		check("timeout", timeout);
		if (lockRetries < 0) {
			throw new MigrationsException("'migrations.statement.lock-retries' is %d.".formatted(lockRetries),
					"Set it to 0 to try nothing again, or to more.");
		}
	}

	/** PostgreSQL counts milliseconds, in 32 bits. */
	private static void check(String name, @Nullable Duration value) {
		if (value != null && !value.isZero() && (value.compareTo(Duration.ofMillis(1)) < 0
				|| value.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0)) {
			throw new MigrationsException("'migrations.statement.%s' is %s.".formatted(name, value),
					"Set it to 0 for no limit, or to something between 1ms and 24d.");
		}
	}

	/**
	 * How long a statement waits for a lock, zero for as long as it takes.
	 */
	Duration effectiveLockTimeout() {
		return (this.lockTimeout != null) ? this.lockTimeout : USUAL_LOCK_TIMEOUT;
	}

	/**
	 * How long a statement may run, {@code null} for as long as others allow.
	 */
	@Nullable Duration effectiveTimeout() {
		return (this.timeout != null && !this.timeout.isZero()) ? this.timeout : null;
	}

}
