package dev.migrations.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.command.CurrentRevisions;
import dev.migrations.command.ListedRevision;
import dev.migrations.command.RevisionDescriptor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Says where the database is.
 */
@Command(name = "current", description = "Show where the database is.")
final class CurrentCommand extends ReportCommand {

	@Option(names = { "-c", "--check-heads" }, description = "End with 3 if the database lacks a head.")
	private boolean checkHeads;

	CurrentCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		CurrentRevisions current = migrations().current();
		if (json()) {
			output().json(describe(current));
		}
		else if (verbose()) {
			output().line("Current revision(s) for %s:".formatted(migrations().database()));
			current.revisions().forEach((revision) -> text().block(revision).forEach(output()::line));
		}
		else {
			current.revisions().forEach((revision) -> output().line(text().current(revision)));
		}
		if (!current.unknown().isEmpty() && !json()) {
			current.unknown().forEach((id) -> output().line(text().unknown(id)));
			output().note("The database is ahead of this build: a newer one was there.");
		}
		if (!json()) {
			current.halfWay().forEach((unfinished) -> output().line(text().halfWay(unfinished)));
		}
		if (this.checkHeads && !current.atHeads()) {
			output().problem("Database is not on all head revisions: it lacks %s. Bring it up with 'upgrade heads'."
				.formatted(Ids.joined(current.missingHeads(), "nothing")));
			return ExitCode.FOUND;
		}
		return ExitCode.DONE;
	}

	private Map<String, Object> describe(CurrentRevisions current) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("current", current.rows());
		members.put("heads", migrations().heads().stream().map(ListedRevision::id).toList());
		List<RevisionDescriptor> revisions = current.revisions().stream().map(RevisionDescriptor::of).toList();
		members.put("revisions", revisions);
		members.put("unknown", current.unknown());
		if (!current.halfWay().isEmpty()) {
			members.put("halfWay", HalfWayText.describe(current.halfWay()));
		}
		return members;
	}

}
