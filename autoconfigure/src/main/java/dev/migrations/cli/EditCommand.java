package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import dev.migrations.command.ListedRevision;
import dev.migrations.revision.MigrationsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.springframework.util.StringUtils;

/**
 * Opens revision files in an editor.
 */
@Command(name = "edit", description = "Open the file of a revision in $VISUAL or $EDITOR.")
final class EditCommand implements Callable<Integer> {

	private final CommandSession session;

	@Parameters(paramLabel = "REVISION", description = "What 'show' understands: a revision, head, current, ...")
	private String revision = "";

	EditCommand(CommandSession session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		List<ListedRevision> revisions = this.session.migrations().show(this.revision);
		if (revisions.isEmpty()) {
			throw new MigrationsException("No revision files indicated by symbol '%s'.".formatted(this.revision),
					"Name a revision; the command 'migrations history' lists them.");
		}
		List<Path> files = revisions.stream().map((each) -> this.session.files().file(each.id())).toList();
		List<String> command = new ArrayList<>(List.of(editor().split("\\s+")));
		files.forEach((file) -> command.add(file.toString()));
		run(command);
		return ExitCode.DONE;
	}

	private String editor() {
		return Stream.of("VISUAL", "EDITOR")
			.map((name) -> this.session.environment().getProperty(name))
			.filter(StringUtils::hasText)
			.findFirst()
			.map(String::strip)
			.orElseThrow(() -> new MigrationsException("It is not known which editor to use.",
					"Set the environment variable VISUAL or EDITOR."));
	}

	private static void run(List<String> command) {
		try {
			int status = new ProcessBuilder(command).inheritIO().start().waitFor();
			if (status != 0) {
				throw new MigrationsException("The editor '%s' ended with %d.".formatted(command.get(0), status), "");
			}
		}
		catch (IOException ex) {
			throw new MigrationsException(
					"The editor '%s' cannot be started: %s.".formatted(command.get(0), ex.getMessage()),
					"Correct the environment variable VISUAL or EDITOR.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationsException("The wait for the editor was interrupted.", "", ex);
		}
	}

}
