package dev.migrations.execution;

import dev.migrations.revision.PlanStep;
import dev.migrations.script.ScriptSection;

/**
 * A step that a run would make.
 *
 * @param step the step
 * @param section the SQL that it would run
 * @param done how many statements of that are done already, because an earlier run failed
 * behind them
 */
public record PlannedStep(PlanStep step, ScriptSection section, int done) {

	/**
	 * The step in the words in which a run tells of it:
	 * {@code Running upgrade ae1027 -> 27c6a3, add users}.
	 */
	public String describe() {
		return PreparedStep.describe(this.step);
	}

}
