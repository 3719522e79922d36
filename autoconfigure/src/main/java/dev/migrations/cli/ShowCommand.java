package dev.migrations.cli;

import java.util.List;

import dev.migrations.command.ListedRevision;
import dev.migrations.command.RevisionDetailsDescriptor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows revisions.
 */
@Command(name = "show", description = "Show a revision, or several.")
final class ShowCommand extends ReportCommand {

	@Parameters(paramLabel = "REVISION",
			description = "A revision or the beginning of one, head, heads, current, label@head, ...; "
					+ "-1 counts down from the heads.")
	private String revision = "";

	@Option(names = "--sql", description = "Show the SQL of both directions.")
	private boolean sql;

	ShowCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		List<ListedRevision> revisions = migrations().show(this.revision);
		RevisionSql scripts = new RevisionSql(migrations().offline());
		if (json()) {
			output().json(revisions.stream().map(this::describe).toList());
			return ExitCode.DONE;
		}
		for (ListedRevision revision : revisions) {
			text().block(revision).forEach(output()::line);
			if (this.sql) {
				scripts.lines(revision.id()).forEach(output()::line);
			}
		}
		return ExitCode.DONE;
	}

	private RevisionDetailsDescriptor describe(ListedRevision revision) {
		return RevisionDetailsDescriptor.of(revision.id().value(), migrations().scripts(), this.sql).orElseThrow();
	}

}
