package dev.migrations.cli;

import dev.migrations.command.Migrations;
import dev.migrations.execution.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes the database down.
 */
@Command(name = "downgrade", description = "Take the database down to a revision, which stays applied.")
final class DowngradeCommand extends ReportCommand {

	@Parameters(paramLabel = "REVISION", description = "base, -1, a revision or the beginning of one, label@-1, ...")
	private String revision = "";

	@Option(names = "--tag", paramLabel = "TAG", description = "A word that the history keeps and listeners are told.")
	private @Nullable String tag;

	DowngradeCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		try (ProgressLine progress = new ProgressLine(output())) {
			Migrations migrations = migrations();
			RunResult result = migrations.with((options) -> options.withTag(this.tag).withProgress(progress))
				.downgrade(this.revision);
			progress.close();
			if (json()) {
				output().json(RunDescriptor.of(result));
			}
			warn(migrations, result);
		}
		return ExitCode.DONE;
	}

	private void warn(Migrations migrations, RunResult result) {
		if (session().startUpgrades() && migrations.wouldUpgrade(result.rowsAfter())) {
			output().note(("The next start of this build upgrades again to '%s'. To stay here, start the older build, "
					+ "or set 'migrations.target' to a revision that is applied, or 'migrations.on-startup=none'.")
				.formatted(migrations.settings().target()));
		}
	}

}
