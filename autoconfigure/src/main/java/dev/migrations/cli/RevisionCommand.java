package dev.migrations.cli;

import java.util.List;
import java.util.Map;

import dev.migrations.command.Autogeneration;
import dev.migrations.command.GenerateRequest;
import dev.migrations.command.GeneratedRevision;
import dev.migrations.command.NewRevision;
import dev.migrations.command.RenameDecision;
import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Writes a revision file.
 */
@Command(name = "revision", description = "Write a new revision file into the sources of the project.")
final class RevisionCommand extends WritingCommand {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

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

	@Option(names = "--autogenerate",
			description = "Write the statements that make of the database what the code says.")
	private boolean autogenerate;

	@Option(names = "--rename", paramLabel = "OLD=NEW",
			description = "What only has another name, as table=new or table.column=new; may be repeated.")
	private List<String> renames = List.of();

	@Option(names = "--allow-drops", description = "More than half of the tables may be dropped.")
	private boolean allowDrops;

	@Option(names = "--allow-empty", description = "Write a file also if there is nothing to do.")
	private boolean allowEmpty;

	@Option(names = "--no-verify", description = "Do not try the statements before they are written.")
	private boolean unverified;

	@Option(names = "--online",
			description = "Make the change so that a service that runs is not stopped, in several files if it takes them.")
	private boolean online;

	@Option(names = "--java", description = "Write a class, in Java or Kotlin, instead of a file of SQL.")
	private boolean java;

	RevisionCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		NewRevision revision = new NewRevision(this.message, this.id, this.heads, this.splice, this.branchLabels,
				this.versionPath, this.dependsOn, "", "");
		if (this.java && (this.autogenerate || this.versionPath != null)) {
			throw new ParameterException(this.spec.commandLine(),
					"--java goes with neither --autogenerate nor --version-path: what is generated is SQL, and a class goes into its package.");
		}
		if (this.autogenerate) {
			return generate(revision);
		}
		if (!this.renames.isEmpty() || this.allowDrops || this.allowEmpty || this.unverified || this.online) {
			throw new ParameterException(this.spec.commandLine(),
					"--rename, --allow-drops, --allow-empty, --no-verify and --online are of use with --autogenerate alone.");
		}
		return this.java ? report(session().files().code(revision)) : report(session().files().revision(revision));
	}

	private int generate(NewRevision revision) {
		GeneratedRevision generated = generation().generate(new GenerateRequest(revision, this.renames, this.allowDrops,
				this.allowEmpty, !this.unverified, this.online), session().files(), renames());
		ChangeNotes notes = new ChangeNotes(generated.change(), output());
		notes.detected();
		notes.kept();
		if (generated.unproven() != null) {
			output().problem("Not proven: %s.".formatted(generated.unproven()));
		}
		generated.todos().forEach((todo) -> output().problem("Left to decide before the %s.".formatted(todo)));
		if (generated.revisions().isEmpty()) {
			if (json()) {
				output().json(Map.of("differences", List.of()));
			}
			else {
				output().line("No changes detected");
			}
			return ExitCode.DONE;
		}
		return report(generated.revisions());
	}

	/** A program that reads the result is not asked. */
	private @Nullable RenameDecision renames() {
		Prompt prompt = output().prompt();
		return (prompt != null && !json()) ? new RenameQuestion(prompt) : null;
	}

	private Autogeneration generation() {
		Autogeneration autogeneration = session().autogeneration();
		if (autogeneration == null) {
			throw new MigrationsException("Nothing says what the schema should be: there are no JPA entities.",
					"Name their packages in '%1$s.autogenerate.packages', or a file of SQL in '%1$s.autogenerate.schema'."
						.formatted(session().prefix()));
		}
		return autogeneration;
	}

}
