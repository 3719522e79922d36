package dev.migrations.cli;

import dev.migrations.command.Migrations;
import dev.migrations.command.OfflineMigrations;
import dev.migrations.execution.CreatedObjects;
import dev.migrations.execution.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

	@Option(names = "--dry-run", description = "Print what would be run on the database as it is now, with the SQL.")
	private boolean dryRun;

	@Option(names = "--from-database", description = "With --sql, begin where the database is.")
	private boolean fromDatabase;

	@Mixin
	private final SqlOptions options = new SqlOptions();

	UpgradeCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		this.options.check(json());
		this.options.refuse(this.options.sql() && this.dryRun, "--sql and --dry-run exclude each other.");
		this.options.refuse(this.fromDatabase && !this.options.sql(), "--from-database is for --sql: add it.");
		if (this.options.sql()) {
			writeSql();
		}
		else if (this.dryRun) {
			plan(migrations().offline().planUpgrade(target()));
		}
		else {
			run();
		}
		return ExitCode.DONE;
	}

	private String target() {
		return (this.revision != null) ? this.revision : migrations().settings().target().toString();
	}

	private void writeSql() {
		OfflineMigrations offline = migrations().with((options) -> options.withTag(this.tag)).offline();
		SqlOptions.note(output().write((out) -> this.fromDatabase ? offline.upgradeFromDatabase(target(), out)
				: offline.upgrade(target(), out)), output());
	}

	private void run() {
		try (ProgressLine progress = new ProgressLine(output())) {
			Migrations migrations = migrations()
				.with((options) -> options.withTag(this.tag).withProgress(progress).withCounting(verbose()));
			RunResult result = (this.revision != null) ? migrations.upgrade(this.revision) : migrations.upgrade();
			progress.close();
			report(result);
		}
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
