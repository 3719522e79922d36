package dev.migrations.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/**
 * Makes the tables that keep the records.
 */
@Command(name = "ensure-version", aliases = "ensure_version",
		description = "Make the tables that keep the records, if they are not there.")
final class EnsureVersionCommand implements Callable<Integer> {

	private final CommandSession session;

	EnsureVersionCommand(CommandSession session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		this.session.migrations().ensureVersion();
		return ExitCode.DONE;
	}

}
