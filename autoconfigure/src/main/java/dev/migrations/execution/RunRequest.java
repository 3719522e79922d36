package dev.migrations.execution;

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
	 * Called once, with the first plan, before anything is locked or run.
	 */
	void announce(DatabaseState state, RunPlan plan);

}
