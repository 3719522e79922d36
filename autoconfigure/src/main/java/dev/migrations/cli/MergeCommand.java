package dev.migrations.cli;

import java.util.List;

import dev.migrations.command.NewMerge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes a revision file that joins branches.
 */
@Command(name = "merge", description = "Write a new revision file that joins branches and does nothing else.")
final class MergeCommand extends WritingCommand {

	@Parameters(arity = "1..*", paramLabel = "REVISION", description = "What it joins: revisions, or heads for all.")
	private List<String> revisions = List.of();

	@Option(names = { "-m", "--message" }, paramLabel = "MESSAGE",
			description = "What is said of it; without this option, what it joins.")
	private @Nullable String message;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins with it; may be repeated.")
	private List<String> branchLabels = List.of();

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its identifier; without this option a random one.")
	private @Nullable String id;

	@Option(names = "--splice", description = "It may follow revisions that others follow already.")
	private boolean splice;

	MergeCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		return report(session().files()
			.merge(new NewMerge(this.revisions, this.message, this.id, this.branchLabels, this.splice)));
	}

}
