package dev.migrations.cli;

import dev.migrations.execution.Resolution;
import dev.migrations.execution.UnfinishedRevision;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says what became of a revision that was left half-way.
 */
@Command(name = "resolve", description = "Say what became of a revision that was left half-way.")
final class ResolveCommand extends ReportCommand {

	@Parameters(paramLabel = "REVISION", description = "The revision, or the beginning of its identifier.")
	private String revision = "";

	@ArgGroup(multiplicity = "1")
	private Answer answer = new Answer();

	ResolveCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		UnfinishedRevision unfinished = migrations().resolve(this.revision, this.answer.resolution());
		if (json()) {
			output().json(unfinished);
		}
		else {
			output().line(this.answer.describe(unfinished));
		}
		return ExitCode.DONE;
	}

	/**
	 * One of the three that can be said.
	 */
	static final class Answer {

		@Option(names = "--applied", description = "It was done to its end by hand: record it.")
		private boolean applied;

		@Option(names = "--rolled-back", description = "Nothing of it is left: forget it.")
		private boolean rolledBack;

		@Option(names = "--retry", description = "The statement it stopped at was not done: go on there.")
		@SuppressWarnings("unused")
		private boolean retry;

		Resolution resolution() {
			if (this.applied) {
				return Resolution.APPLIED;
			}
			return this.rolledBack ? Resolution.ROLLED_BACK : Resolution.RETRY;
		}

		String describe(UnfinishedRevision unfinished) {
			return switch (resolution()) {
				case APPLIED -> "Revision %s is recorded as done.".formatted(unfinished.revision());
				case ROLLED_BACK -> "Revision %s is forgotten: nothing of it is left.".formatted(unfinished.revision());
				case RETRY -> "The next run goes on with statement %d of %d of revision %s."
					.formatted(unfinished.done() + 1, unfinished.statements(), unfinished.revision());
			};
		}

	}

}
