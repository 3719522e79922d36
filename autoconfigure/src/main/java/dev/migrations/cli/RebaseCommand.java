package dev.migrations.cli;

import dev.migrations.command.RebasedRevision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Lets one's own branch follow another head.
 */
@Command(name = "rebase", description = "Let your own branch follow another head, instead of merging them: "
		+ "'Revises' of its lowest revision is rewritten, unless that is applied.")
final class RebaseCommand extends ReportCommand {

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "Any revision of your branch; needed only if there are several that it could be.")
	private @Nullable String revision;

	@Option(names = "--onto", paramLabel = "HEAD", required = true, description = "The head that it is to follow.")
	private String onto = "";

	RebaseCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		RebasedRevision rebased = session().files().rebase(this.revision, this.onto, migrations());
		if (json()) {
			output().json(WrittenDescriptor.of(rebased));
		}
		else if (rebased.changed()) {
			output().line("Revision %s now follows %s instead of %s: %s".formatted(rebased.revision().id(),
					Ids.joined(rebased.revision().downRevisions(), "nothing"), Ids.joined(rebased.before(), "nothing"),
					rebased.file()));
		}
		else {
			output().line("Revision %s follows %s already.".formatted(rebased.revision().id(),
					Ids.joined(rebased.before(), "nothing")));
		}
		return ExitCode.DONE;
	}

}
