package dev.migrations.migration;

/**
 * Runs a step of a migration at once.
 */
@FunctionalInterface
public interface StepRunner {

	/**
	 * Run it, in the transaction that is open.
	 * @param step a step inside a transaction: {@link MigrationStep.Sql} or
	 * {@link MigrationStep.Code}
	 */
	void run(MigrationStep step);

}
