package dev.migrations.cli;

import java.util.concurrent.Callable;

import dev.migrations.command.Migrations;
import dev.migrations.execution.PlannedRun;
import picocli.CommandLine.Option;

/**
 * A command that reports something, to people or to programs.
 */
abstract class ReportCommand implements Callable<Integer> {

	private final CommandSession session;

	@Option(names = "--json", description = "Print JSON, with the names that the endpoint has.")
	private boolean json;

	ReportCommand(CommandSession session) {
		this.session = session;
	}

	final CommandSession session() {
		return this.session;
	}

	final Migrations migrations() {
		return this.session.migrations();
	}

	final Output output() {
		return this.session.output();
	}

	final boolean verbose() {
		return this.session.options().verbose();
	}

	final boolean json() {
		return this.json;
	}

	/** Print what would be done. */
	final void plan(PlannedRun plan) {
		if (json()) {
			output().json(PlanDescriptor.of(plan));
		}
		else {
			SqlOptions.print(plan, output());
			output().note(plan.steps().isEmpty() ? "There is nothing to run." : "Nothing was run.");
		}
	}

	final RevisionText text() {
		return new RevisionText(output().style());
	}

}
