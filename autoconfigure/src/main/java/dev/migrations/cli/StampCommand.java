package dev.migrations.cli;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.Migrations;
import dev.migrations.command.OfflineMigrations;
import dev.migrations.execution.OfflineResult;
import dev.migrations.execution.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sets the version table.
 */
@Command(name = "stamp", description = "Set the version table to revisions without running anything.")
final class StampCommand extends ReportCommand {

	@Parameters(arity = "1..*", paramLabel = "REVISION", description = "Revisions, heads, or base.")
	private List<String> revisions = new ArrayList<>();

	@Option(names = "--purge", description = "Forget all rows first, also those that are no revisions.")
	private boolean purge;

	@Option(names = "--tag", paramLabel = "TAG", description = "A word that the history keeps and listeners are told.")
	private @Nullable String tag;

	@Option(names = "--from-database", description = "With --sql, begin where the database is.")
	private boolean fromDatabase;

	@Mixin
	private final SqlOptions options = new SqlOptions();

	StampCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		this.options.check(json());
		this.options.refuse(this.fromDatabase && !this.options.sql(), "--from-database is for --sql: add it.");
		this.options.refuse(this.fromDatabase && this.purge, "--purge begins anywhere: leave --from-database out.");
		Migrations migrations = migrations().with((options) -> options.withTag(this.tag));
		if (this.options.sql()) {
			SqlOptions.note(output().write((out) -> writeSql(migrations.offline(), out)), output());
			return ExitCode.DONE;
		}
		String[] targets = this.revisions.toArray(String[]::new);
		RunResult result = this.purge ? migrations.stampPurged(targets) : migrations.stamp(targets);
		if (json()) {
			output().json(RunDescriptor.of(result));
		}
		return ExitCode.DONE;
	}

	private OfflineResult writeSql(OfflineMigrations offline, Appendable out) {
		if (this.purge) {
			return offline.stampPurged(this.revisions, out);
		}
		return this.fromDatabase ? offline.stampFromDatabase(this.revisions, out) : offline.stamp(this.revisions, out);
	}

}
