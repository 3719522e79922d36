package dev.migrations.cli;

import java.util.List;
import java.util.Map;

import dev.migrations.command.BranchPoint;
import dev.migrations.command.ListedRevision;
import dev.migrations.command.RevisionDescriptor;
import picocli.CommandLine.Command;

/**
 * Lists the branch points.
 */
@Command(name = "branches", description = "Show the revisions that several others follow.")
final class BranchesCommand extends ReportCommand {

	BranchesCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		List<BranchPoint> branches = migrations().branches();
		if (json()) {
			output().json(branches.stream().map(BranchesCommand::describe).toList());
		}
		else {
			branches.forEach((branch) -> text().branch(branch, verbose()).forEach(output()::line));
		}
		return ExitCode.DONE;
	}

	private static Map<String, Object> describe(BranchPoint branch) {
		Map<String, Object> members = Json.members(RevisionDescriptor.of(branch.revision()));
		members.put("children", branch.children().stream().map(ListedRevision::id).toList());
		return members;
	}

}
