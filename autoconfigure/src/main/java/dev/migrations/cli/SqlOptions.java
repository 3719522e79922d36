package dev.migrations.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

import dev.migrations.execution.OfflineResult;
import dev.migrations.execution.OfflineStart;
import dev.migrations.execution.PlannedRun;
import dev.migrations.execution.PlannedStep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Options of commands that can print what they would do instead of doing it.
 */
final class SqlOptions {

	@Spec(Target.MIXEE)
	private @Nullable CommandSpec spec;

	@Option(names = "--sql", description = "Print SQL for psql that does it, instead of doing it.")
	private boolean sql;

	/** Whether SQL is to be printed. */
	boolean sql() {
		return this.sql;
	}

	/**
	 * Refuse what does not go together.
	 * @param json whether JSON is wanted
	 */
	void check(boolean json) {
		refuse(this.sql && json, "--sql prints SQL: leave --json out.");
	}

	void refuse(boolean wrong, String reason) {
		if (wrong && this.spec != null) {
			throw new ParameterException(this.spec.commandLine(), reason);
		}
	}

	/**
	 * Say where a script begins that nobody told where to begin.
	 */
	static void note(OfflineResult result, Output output) {
		if (result.start() == OfflineStart.NOTHING) {
			output.note("The script begins at nothing. Add --from-database to begin where the database is, "
					+ "or write START:TARGET to begin at a revision.");
		}
	}

	/**
	 * Print a plan with its SQL.
	 */
	static void print(PlannedRun plan, Output output) {
		if (plan.stamp() != null) {
			output.line("-- Stamping " + Ids.joined(plan.stamp().rowsAfter(), "nothing"));
			output.line("");
		}
		for (PlannedStep step : plan.steps()) {
			output.line("-- " + step.describe());
			if (step.done() > 0) {
				output.line("-- The first %d of these statements are done already.".formatted(step.done()));
			}
			output.line(text(step));
			output.line("");
		}
	}

	static String text(PlannedStep step) {
		StringBuilder text = new StringBuilder();
		try {
			step.section().writeTo(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

}
