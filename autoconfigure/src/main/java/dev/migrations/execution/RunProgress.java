package dev.migrations.execution;

import dev.migrations.revision.PlanStep;

/**
 * Watches how far a run has come, outside its transactions and without a part in it.
 */
public interface RunProgress {

	/** Does not look. */
	RunProgress NONE = (number, steps, step) -> {
	};

	/**
	 * Called when a step begins.
	 * @param number which one, from 1
	 * @param steps how many the run has
	 */
	void begins(int number, int steps, PlanStep step);

	/**
	 * Called when more rows are done of a table over which a step walks in batches.
	 * @param rows how many are done
	 * @param of about how many there are, at least as many as are done
	 */
	default void walks(long rows, long of) {
	}

}
