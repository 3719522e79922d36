package dev.migrations.execution;

import java.util.Collection;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
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
	 * Whether it is known, once the run was announced, that the files of all that is
	 * applied are what was run.
	 */
	default boolean isVerified() {
		return false;
	}

	/**
	 * What the history is to keep of a run, so that {@link DatabaseState#completion()}
	 * tells the next one that nothing is left to be run.
	 * @param rows the rows of the version table after the run
	 * @return {@code null} for nothing
	 */
	default @Nullable String completion(Collection<RevisionId> rows) {
		return null;
	}

	/**
	 * Whether the history is to keep the digest of the files of what is applied.
	 */
	default boolean keepsDigest() {
		return true;
	}

}
