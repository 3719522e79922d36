package dev.migrations.cli;

import java.util.List;

import dev.migrations.command.ListedRevision;
import dev.migrations.command.RevisionDescriptor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lists the heads.
 */
@Command(name = "heads", description = "Show the revisions that no other follows.")
final class HeadsCommand extends ReportCommand {

	@Option(names = "--resolve-dependencies", description = "Leave out those on which another depends.")
	private boolean resolveDependencies;

	@Option(names = "--max", paramLabel = "NUMBER", description = "End with 3 if there are more.")
	private @Nullable Integer most;

	HeadsCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		List<ListedRevision> heads = this.resolveDependencies ? migrations().realHeads() : migrations().heads();
		if (json()) {
			output().json(heads.stream().map(RevisionDescriptor::of).toList());
		}
		else if (verbose()) {
			heads.forEach((head) -> text().block(head).forEach(output()::line));
		}
		else {
			heads.forEach((head) -> output().line(text().head(head)));
		}
		if (this.most != null && heads.size() > this.most) {
			output().problem(("Multiple head revisions are present: %d, and at most %d may be. Put one on top of the "
					+ "other with 'rebase', or join them with 'merge heads'.")
				.formatted(heads.size(), this.most));
			return ExitCode.FOUND;
		}
		return ExitCode.DONE;
	}

}
