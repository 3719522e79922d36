package dev.migrations.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Makes the tables that keep the records.
 */
@Command(name = "ensure-version", aliases = "ensure_version",
		description = "Make the tables that keep the records, if they are not there.")
final class EnsureVersionCommand implements Callable<Integer> {

	private final CommandSession session;

	@Mixin
	private final SqlOptions options = new SqlOptions();

	EnsureVersionCommand(CommandSession session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		if (this.options.sql()) {
			this.session.output().write((out) -> {
				this.session.migrations().offline().ensureVersion(out);
				return ExitCode.DONE;
			});
			return ExitCode.DONE;
		}
		this.session.migrations().ensureVersion();
		return ExitCode.DONE;
	}

}
