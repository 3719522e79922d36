package dev.migrations.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Prints what makes a shell complete commands and options.
 */
@Command(name = "completion", description = "Print what makes bash and zsh complete commands and options.")
final class CompletionCommand implements Callable<Integer> {

	private final CommandSession session;

	private final CommandLine line;

	@Parameters(arity = "0..1", paramLabel = "SCRIPT", defaultValue = "migrate.sh",
			description = "The script by which the commands are called, ${DEFAULT-VALUE} without it.")
	private String script = "";

	CompletionCommand(CommandSession session, CommandLine line) {
		this.session = session;
		this.line = line;
	}

	@Override
	public Integer call() {
		AutoComplete.bash(this.script, this.line).lines().forEach(this.session.output()::line);
		return ExitCode.DONE;
	}

}
