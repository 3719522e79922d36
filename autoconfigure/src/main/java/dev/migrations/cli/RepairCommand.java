package dev.migrations.cli;

import java.util.List;

import dev.migrations.execution.RepairedRevision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Accepts what was edited after it was applied.
 */
@Command(name = "repair", description = "Take edited revision files for what was applied. Nothing is run.")
final class RepairCommand extends ReportCommand {

	@Parameters(paramLabel = "REVISION", arity = "0..*",
			description = "Which, also where only the downgrade was edited; all whose statements were without it.")
	private List<String> revisions = List.of();

	@Option(names = "--tag", paramLabel = "TAG", description = "A word that the history keeps.")
	private @Nullable String tag;

	RepairCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		List<RepairedRevision> repaired = migrations().with((options) -> options.withTag(this.tag))
			.repair(this.revisions.toArray(String[]::new));
		if (json()) {
			output().json(repaired);
		}
		else if (repaired.isEmpty()) {
			output().line("There is nothing to repair.");
		}
		else {
			repaired.forEach((revision) -> output().line(describe(revision)));
		}
		return ExitCode.DONE;
	}

	private static String describe(RepairedRevision repaired) {
		String what = repaired.before().equals(repaired.after()) ? "its stored downgrade is that of the file now"
				: "%s was stored, %s is now".formatted(repaired.before(),
						(repaired.after() != null) ? repaired.after() : "none");
		return "Repaired %s (%s): %s".formatted(repaired.revision(), repaired.script(), what);
	}

}
