package dev.migrations.execution;

import java.sql.SQLException;

import dev.migrations.script.ScriptStatement;
import org.jspecify.annotations.Nullable;

/**
 * A step that others who work on the same tables have stopped.
 *
 * @param step the step
 * @param statement the statement that was stopped, {@code null} if it was none of the
 * script
 * @param error what PostgreSQL said
 */
record StoppedStep(PreparedStep step, @Nullable ScriptStatement statement, SQLException error) {

	/** Which revision, and where in it. */
	String describe() {
		String place = (this.statement != null) ? this.statement.position().toString() : this.step.revision().script();
		return "Revision '%s' (%s)".formatted(this.step.revision().id(), place);
	}

}
