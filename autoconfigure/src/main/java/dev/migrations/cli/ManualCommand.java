package dev.migrations.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * Says how commands are used.
 */
@Command(name = "help", description = "Show how a command is used.")
final class ManualCommand implements Callable<Integer> {

	private final CommandSession session;

	private final CommandLine line;

	@Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Which; without it, they are listed.")
	private @Nullable String command;

	ManualCommand(CommandSession session, CommandLine line) {
		this.session = session;
		this.line = line;
	}

	@Override
	public Integer call() {
		CommandLine wanted = (this.command != null) ? this.line.getSubcommands().get(this.command) : this.line;
		if (wanted == null) {
			throw new ParameterException(this.line, "There is no command '%s'.".formatted(this.command));
		}
		wanted.usage(this.session.output().outWriter(), this.line.getColorScheme());
		return ExitCode.DONE;
	}

}
