package dev.migrations.cli;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.migrations.autogenerate.SchemaChange;
import dev.migrations.command.Autogeneration;
import dev.migrations.command.CheckReport;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.command.StatusDescriptor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Holds files and database against each other.
 */
@Command(name = "check", description = "Say whether files, database and code agree.",
		footer = "It ends with 0 if they do, with 1 if the database is behind, has what no file has, or its version table was emptied, "
				+ "with 3 if a file was edited after it was applied, or the code says another schema.")
final class CheckCommand extends ReportCommand {

	CheckCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		CheckReport report = migrations().check();
		SchemaChange change = (report.verdict() == CheckReport.Verdict.IN_STEP) ? compare(report.status()) : null;
		if (json()) {
			Map<String, Object> members = Json
				.members(StatusDescriptor.of(report.status(), migrations().scripts().graph()));
			if (change != null) {
				members.put("differences", change.differences());
			}
			if (!report.status().halfWay().isEmpty()) {
				members.put("halfWay", HalfWayText.describe(report.status().halfWay()));
			}
			output().json(members);
		}
		report.status()
			.halfWay()
			.forEach((unfinished) -> output().problem(new HalfWayText(unfinished).finding(report.status())));
		return switch (report.verdict()) {
			case IN_STEP -> inStep(report.status(), change);
			case EDITED -> edited(report.status());
			case BEHIND -> behind(report.status());
			case UNKNOWN_REVISIONS -> unknown(report.status());
			case REFUSED -> refused(report.status());
		};
	}

	/**
	 * A database that is at its target and not at all heads is not compared: what lies
	 * ahead would be found to be different.
	 */
	private @Nullable SchemaChange compare(MigrationsStatus status) {
		Autogeneration autogeneration = (status.behindHeads() == 0) ? session().autogeneration() : null;
		return (autogeneration != null) ? autogeneration.check() : null;
	}

	private int inStep(MigrationsStatus status, @Nullable SchemaChange change) {
		say("Files and database agree: it is at %s.".formatted(Ids.joined(status.current(), "nothing")));
		if (change == null) {
			return ExitCode.DONE;
		}
		new ChangeNotes(change, output()).kept();
		if (change.isEmpty()) {
			say("No new upgrade operations detected.");
			return ExitCode.DONE;
		}
		say("New upgrade operations detected:");
		change.differences().forEach((difference) -> say("  " + difference));
		return ExitCode.FOUND;
	}

	private int edited(MigrationsStatus status) {
		status.edited().forEach((edited) -> say("Edited after it was applied: " + edited.describe()));
		output()
			.note("Restore what was applied and put the change into a new revision, or accept the edit with 'repair'.");
		return ExitCode.FOUND;
	}

	private int behind(MigrationsStatus status) {
		if (!status.pending().isEmpty()) {
			output().problem("Target database is not up to date: it is at %s, and %s to %s.%s".formatted(
					Ids.joined(status.current(), "nothing"), pending(status.pending().size()), status.target(),
					status.halfWay().isEmpty() ? " Bring it up with 'upgrade'." : ""));
		}
		if (status.error() != null) {
			output().problem("The last run failed: " + status.error());
		}
		return ExitCode.FAILED;
	}

	private int unknown(MigrationsStatus status) {
		output().problem(("Can't locate revision identified by %s: the version table has it, but no file of this build "
				+ "does. Run the build that it came from, or undo it with 'downgrade --stored'; "
				+ "'stamp --purge' corrects a wrong version table.")
			.formatted(status.unknown().stream().map((id) -> "'" + id + "'").collect(Collectors.joining(", "))));
		return ExitCode.FAILED;
	}

	private int refused(MigrationsStatus status) {
		String place = status.current().isEmpty() ? ""
				: "The database is at %s. ".formatted(Ids.joined(status.current(), "nothing"));
		output().problem(place + Objects.requireNonNull(status.error()));
		return ExitCode.FAILED;
	}

	private void say(String finding) {
		if (!json()) {
			output().line(finding);
		}
	}

	private static String pending(int number) {
		return (number == 1) ? "1 revision is pending" : number + " revisions are pending";
	}

}
