package dev.migrations.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * All commands, and what happens to their errors.
 */
final class Commands {

	private static final String LOGGER = "dev.migrations";

	private final CommandSession session;

	private final CommandLine line;

	Commands(CommandSession session) {
		this.session = session;
		this.line = new CommandLine(session.options());
		List<Callable<Integer>> commands = List.of(new InitCommand(session), new ListTemplatesCommand(session),
				new RevisionCommand(session), new UpgradeCommand(session), new DowngradeCommand(session),
				new CurrentCommand(session), new HistoryCommand(session), new HeadsCommand(session),
				new BranchesCommand(session), new ShowCommand(session), new MergeCommand(session),
				new RebaseCommand(session), new StampCommand(session), new EditCommand(session),
				new CheckCommand(session), new EnsureVersionCommand(session));
		commands.forEach(this.line::addSubcommand);
		this.line.addSubcommand(LockCommand.of(session));
		this.line.addSubcommand(new ResolveCommand(session));
		this.line.addSubcommand(new RepairCommand(session));
		this.line.addSubcommand(new CompletionCommand(session, this.line));
		this.line.addSubcommand(new ManualCommand(session, this.line));
		Output output = session.output();
		this.line.setOut(output.outWriter())
			.setErr(output.errWriter())
			.setColorScheme(CommandLine.Help.defaultColorScheme(output.terminal().colored() ? Ansi.ON : Ansi.OFF))
			.setUsageHelpAutoWidth(output.terminal().interactive())
			.setUsageHelpWidth(100)
			.setExecutionStrategy(this::run)
			.setParameterExceptionHandler((ex, words) -> misunderstood(ex))
			.setExecutionExceptionHandler((ex, commandLine, parsed) -> failed(ex));
	}

	/** What the words are understood by. */
	CommandLine line() {
		return this.line;
	}

	/**
	 * Run the command that the words name.
	 * @return its exit code
	 */
	int execute(String... words) {
		int code = this.line.execute(words);
		if (code == ExitCode.DONE && !this.session.output().isComplete()) {
			this.session.output().problem("The result could not be written to the standard output.");
			return ExitCode.FAILED;
		}
		return code;
	}

	private int run(ParseResult parsed) {
		Integer helped = CommandLine.executeHelpRequest(parsed);
		if (helped != null) {
			return helped;
		}
		if (!parsed.hasSubcommand()) {
			throw new ParameterException(this.line, "Which command?");
		}
		return this.session.options().quiet() ? runQuietly(parsed) : new RunLast().execute(parsed);
	}

	private int runQuietly(ParseResult parsed) {
		this.session.output().quiet();
		LoggingSystem logging = LoggingSystem.get(this.session.classLoader());
		LoggerConfiguration before = logging.getLoggerConfiguration(LOGGER);
		logging.setLogLevel(LOGGER, LogLevel.WARN);
		try {
			return new RunLast().execute(parsed);
		}
		finally {
			logging.setLogLevel(LOGGER, (before != null) ? before.getConfiguredLevel() : null);
		}
	}

	private int misunderstood(ParameterException problem) {
		CommandLine command = problem.getCommandLine();
		Output output = this.session.output();
		output.problem(String.valueOf(problem.getMessage()));
		CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
		String name = command.getCommandSpec().qualifiedName();
		output.problem("See '%s --help'.".formatted(name));
		return ExitCode.USAGE;
	}

	private int failed(Exception error) {
		new FailureText(this.session.environment(), this.session.classLoader()).print(this.session.inItsWords(error),
				this.session.output(), this.session.options().stackTraces());
		return ExitCode.FAILED;
	}

}
