package dev.migrations.execution;

/**
 * Watches runs from outside, without a part in them: what fails here is logged, and the
 * run goes on. Every bean of this type is told of the runs of all migrations of a
 * service. One that needs the schema is made too late for the run that makes it; unlike a
 * {@link MigrationListener} it costs no round trips.
 */
@FunctionalInterface
public interface RunObserver {

	/**
	 * Called when something has happened, on the thread of the run.
	 */
	void observe(RunEvent event);

}
