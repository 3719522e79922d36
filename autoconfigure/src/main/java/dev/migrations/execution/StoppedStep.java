package dev.migrations.execution;

import java.sql.SQLException;

import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SourcePosition;
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
		SourcePosition position = (this.statement != null) ? this.statement.position() : null;
		String place = (position != null) ? position.script() + ":" + position.line() : this.step.revision().script();
		return "Revision '%s' (%s)".formatted(this.step.revision().id(), place);
	}

}
