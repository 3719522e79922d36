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

	@Parameters(paramLabel = "REVISION", arity = "0..1",
			description = "base, -1, a revision or the beginning of one, label@-1, ...")
	private @Nullable String revision;

	@Option(names = "--stored", description = "Undo what this build does not know, by what the database keeps of it.")
	private boolean stored;

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
		this.options.refuse(this.stored && this.options.sql(), "--stored asks the database: leave --sql out.");
		this.options.refuse(this.stored && this.revision != null,
				"--stored undoes exactly what this build does not know: leave the revision out.");
		this.options.refuse(!this.stored && this.revision == null, "Missing required parameter: 'REVISION'");
		String target = (this.revision != null) ? this.revision : "";
		if (this.options.sql()) {
			OfflineMigrations offline = migrations().with((options) -> options.withTag(this.tag)).offline();
			output().write((out) -> offline.downgrade(target, out));
		}
		else if (this.dryRun) {
			plan(this.stored ? migrations().planDowngradeStored() : migrations().offline().planDowngrade(target));
		}
		else {
			run(target);
		}
		return ExitCode.DONE;
	}

	private void run(String target) {
		try (ProgressLine progress = new ProgressLine(output())) {
			Migrations migrations = migrations();
			Migrations watched = migrations.with((options) -> options.withTag(this.tag).withProgress(progress));
			RunResult result = this.stored ? watched.downgradeStored() : watched.downgrade(target);
			progress.close();
			if (json()) {
				output().json(RunDescriptor.of(result));
			}
			warn(migrations, result);
		}
	}

	private void warn(Migrations migrations, RunResult result) {
		if (session().startUpgrades() && migrations.wouldUpgrade(result.rowsAfter())) {
			output()
				.note(("The next start of this build upgrades again to '%1$s'. To stay here, start the older build, "
						+ "or set '%2$s.target' to a revision that is applied, or '%2$s.on-startup=none'.")
					.formatted(migrations.settings().target(), session().prefix()));
		}
	}

}
