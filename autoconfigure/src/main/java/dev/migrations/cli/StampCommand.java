package dev.migrations.cli;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.Migrations;
import dev.migrations.execution.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

	StampCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		Migrations migrations = migrations().with((options) -> options.withTag(this.tag));
		String[] targets = this.revisions.toArray(String[]::new);
		RunResult result = this.purge ? migrations.stampPurged(targets) : migrations.stamp(targets);
		if (json()) {
			output().json(RunDescriptor.of(result));
		}
		return ExitCode.DONE;
	}

}
