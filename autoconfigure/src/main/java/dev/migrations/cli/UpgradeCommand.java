package dev.migrations.cli;

import dev.migrations.command.Migrations;
import dev.migrations.execution.CreatedObjects;
import dev.migrations.execution.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Brings the database up.
 */
@Command(name = "upgrade", description = "Bring the database up to a revision.")
final class UpgradeCommand extends ReportCommand {

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "head, heads, a revision or the beginning of one, +2, label@head, ...; "
					+ "without it, what 'migrations.target' says.")
	private @Nullable String revision;

	@Option(names = "--tag", paramLabel = "TAG", description = "A word that the history keeps and listeners are told.")
	private @Nullable String tag;

	UpgradeCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		try (ProgressLine progress = new ProgressLine(output())) {
			Migrations migrations = migrations()
				.with((options) -> options.withTag(this.tag).withProgress(progress).withCounting(verbose()));
			RunResult result = (this.revision != null) ? migrations.upgrade(this.revision) : migrations.upgrade();
			progress.close();
			report(result);
		}
		return ExitCode.DONE;
	}

	private void report(RunResult result) {
		if (json()) {
			output().json(RunDescriptor.of(result));
		}
		else if (verbose()) {
			CreatedObjects created = result.created();
			output().line((created != null) ? "Created %s and %s.".formatted(count(created.tables(), "table", "tables"),
					count(created.indexes(), "index", "indexes")) : "Created nothing.");
		}
	}

	private static String count(int number, String one, String several) {
		return number + " " + ((number == 1) ? one : several);
	}

}
