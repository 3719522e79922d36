package dev.migrations.execution;

import dev.migrations.revision.MigrationsException;
import dev.migrations.script.ContentDigest;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run, given what the database has.
 */
public interface RunRequest {

	/**
	 * Plan the run. It is called once without the lock and, if there is anything to run,
	 * again under it, because another run may have come first; so it has no effect of its
	 * own.
	 * @param state what the database has
	 * @return what is to be run, possibly nothing
	 */
	RunPlan plan(DatabaseState state);

	/**
	 * Plan the run, where more of the database may have to be known than its state.
	 */
	default RunPlan plan(DatabaseState state, DatabaseRecords records) {
		return plan(state);
	}

	/**
	 * Called once, with the first plan, before anything is locked or run.
	 */
	void announce(DatabaseState state, RunPlan plan);

	/**
	 * Called once, with the first plan, before anything is locked or run, where more of
	 * the database may have to be known than its state.
	 * @throws MigrationsException if it is better not run
	 */
	default void announce(DatabaseState state, RunPlan plan, DatabaseRecords records) {
		announce(state, plan);
	}

	/**
	 * The digest of the files of all that was applied when the run was announced,
	 * {@code null} if it is not known that they are what was run.
	 */
	default @Nullable ContentDigest verified() {
		return null;
	}

}
