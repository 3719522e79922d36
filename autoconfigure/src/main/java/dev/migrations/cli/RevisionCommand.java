package dev.migrations.cli;

import java.util.List;

import dev.migrations.command.NewRevision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes a revision file.
 */
@Command(name = "revision", description = "Write a new revision file into the sources of the project.")
final class RevisionCommand extends WritingCommand {

	@Option(names = { "-m", "--message" }, paramLabel = "MESSAGE", defaultValue = "", description = "What it does.")
	private String message = "";

	@Option(names = "--head", paramLabel = "REVISION", defaultValue = "head",
			description = "What it follows: head (which it is without this option), another revision, "
					+ "base for a new root; may be repeated.")
	private List<String> heads = List.of();

	@Option(names = "--splice", description = "It may follow a revision that others follow already.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins with it; may be repeated.")
	private List<String> branchLabels = List.of();

	@Option(names = "--version-path", paramLabel = "FOLDER", description = "Which of several folders it belongs to.")
	private @Nullable String versionPath;

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its identifier; without this option a random one.")
	private @Nullable String id;

	@Option(names = "--depends-on", paramLabel = "REVISION",
			description = "A revision or label that has to be applied before it; may be repeated.")
	private List<String> dependsOn = List.of();

	RevisionCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		return report(session().files()
			.revision(new NewRevision(this.message, this.id, this.heads, this.splice, this.branchLabels,
					this.versionPath, this.dependsOn, "", "")));
	}

}
