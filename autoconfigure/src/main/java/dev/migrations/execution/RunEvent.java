package dev.migrations.execution;

import java.time.Duration;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionHeader;

/**
 * Something that happens in a run. It is told on the thread of the run, after the fact
 * and outside of it: whoever hears it cannot change anything, and nothing that fails
 * there stops the run. A part in the run has a {@link MigrationListener}.
 * <p>
 * In a Spring context each is an application event.
 */
public sealed interface RunEvent {

	/**
	 * The name of the migrations that are run.
	 */
	String migrations();

	/**
	 * A run begins; it has not connected yet.
	 */
	record RunStarted(String migrations) implements RunEvent {

	}

	/**
	 * A run has something to do and has waited for the lock.
	 *
	 * @param waited how long
	 * @param acquired whether it got the lock; otherwise the run fails
	 */
	record LockWaited(String migrations, Duration waited, boolean acquired) implements RunEvent {

	}

	/**
	 * A revision begins.
	 *
	 * @param number which one of the run, from 1
	 * @param steps how many the run has
	 */
	record RevisionStarted(String migrations, RevisionHeader revision, Direction direction, int number,
			int steps) implements RunEvent {

	}

	/**
	 * A revision is done. Where the whole run is one transaction, that has yet to be
	 * committed.
	 *
	 * @param duration how long it took
	 */
	record RevisionCompleted(String migrations, RevisionHeader revision, Direction direction,
			Duration duration) implements RunEvent {

	}

	/**
	 * A revision has failed.
	 *
	 * @param duration how long it took
	 * @param failure why
	 */
	record RevisionFailed(String migrations, RevisionHeader revision, Direction direction, Duration duration,
			Exception failure) implements RunEvent {

	}

	/**
	 * A run has ended well, possibly with nothing to do.
	 *
	 * @param result what it did
	 */
	record RunCompleted(String migrations, RunResult result) implements RunEvent {

	}

	/**
	 * A run has failed, possibly before its first revision.
	 *
	 * @param duration how long it took
	 * @param failure why
	 */
	record RunFailed(String migrations, Duration duration, Exception failure) implements RunEvent {

	}

}
