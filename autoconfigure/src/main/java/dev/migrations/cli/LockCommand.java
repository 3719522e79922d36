package dev.migrations.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The word before what can be done about the lock.
 */
@Command(name = "lock", description = "Show or release the lock that lets one run at a time work on the schema.",
		synopsisSubcommandLabel = "COMMAND")
final class LockCommand implements Callable<Integer> {

	private final CommandLine line = new CommandLine(this);

	private LockCommand() {
	}

	static CommandLine of(CommandSession session) {
		return new LockCommand().line.addSubcommand(new LockStatusCommand(session))
			.addSubcommand(new LockReleaseCommand(session));
	}

	@Override
	public Integer call() {
		throw new ParameterException(this.line, "What about the lock?");
	}

}
