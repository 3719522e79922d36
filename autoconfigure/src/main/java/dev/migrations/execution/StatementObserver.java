package dev.migrations.execution;

import java.time.Duration;

import dev.migrations.script.ScriptStatement;

/**
 * Is told of each statement of a script after it was run.
 */
@FunctionalInterface
interface StatementObserver {

	/**
	 * Called after a statement succeeded, in its transaction.
	 * @param duration from sending it until its result was there
	 */
	void executed(ScriptStatement statement, Duration duration);

}
