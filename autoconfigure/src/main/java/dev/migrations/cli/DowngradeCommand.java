package dev.migrations.cli;

import dev.migrations.command.Migrations;
import dev.migrations.command.OfflineMigrations;
import dev.migrations.execution.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

	@Option(names = "--dry-run", description = "Print what would be undone on the database as it is now, with the SQL.")
	private boolean dryRun;

	@Mixin
	private final SqlOptions options = new SqlOptions();

	DowngradeCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		this.options.check(json());
		this.options.refuse(this.options.sql() && this.dryRun, "--sql and --dry-run exclude each other.");
		if (this.options.sql()) {
			OfflineMigrations offline = migrations().with((options) -> options.withTag(this.tag)).offline();
			output().write((out) -> offline.downgrade(this.revision, out));
		}
		else if (this.dryRun) {
			plan(migrations().offline().planDowngrade(this.revision));
		}
		else {
			run();
		}
		return ExitCode.DONE;
	}

	private void run() {
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
	}

	private void warn(Migrations migrations, RunResult result) {
		if (session().startUpgrades() && migrations.wouldUpgrade(result.rowsAfter())) {
			output().note(("The next start of this build upgrades again to '%s'. To stay here, start the older build, "
					+ "or set 'migrations.target' to a revision that is applied, or 'migrations.on-startup=none'.")
				.formatted(migrations.settings().target()));
		}
	}

}
