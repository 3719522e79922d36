package dev.migrations.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;

import dev.migrations.command.InitReport;
import dev.migrations.command.InitReport.Made;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Makes what a project needs to begin with.
 */
@Command(name = "init", description = "Make the folder of revisions, a template and migrate.sh, overwriting nothing.")
final class InitCommand implements Callable<Integer> {

	private final CommandSession session;

	@Parameters(arity = "0..1", paramLabel = "FOLDER",
			description = "The folder; without it, the location that is configured.")
	private @Nullable String folder;

	InitCommand(CommandSession session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		InitReport report = this.session.files().init(this.folder);
		report.files().forEach((made) -> this.session.output().line(describe(made)));
		if (!report.configured()) {
			this.session.output()
				.note("It is not yet a location: set '%s.locations=%s'.".formatted(this.session.prefix(),
						report.location()));
		}
		return ExitCode.DONE;
	}

	private static String describe(Made made) {
		boolean directory = Files.isDirectory(made.path());
		if (made.made()) {
			return "%s %s ...  done".formatted(directory ? "Creating directory" : "Generating", made.path());
		}
		return "%s %s already exists, skipping".formatted(directory ? "Directory" : "File", made.path());
	}

}
