package dev.migrations.cli;

import java.util.List;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * The commands, and what happens to their errors. Of all there are, only the one is made
 * that is named by the first word.
 */
final class Commands {

	private static final String LOGGER = "dev.migrations";

	private static final String COMPLETION = "completion";

	private static final String HELP = "help";

	/** In the order in which they are listed. */
	private static final List<String> NAMES = List.of("init", "list-templates", "revision", "upgrade", "downgrade",
			"current", "history", "heads", "branches", "show", "merge", "rebase", "stamp", "edit", "check",
			"ensure-version", "lock", "resolve", "repair", COMPLETION, HELP);

	private final CommandSession session;

	private final String[] words;

	private final CommandLine line;

	/**
	 * Take the words that name a command.
	 * @param words all that was said
	 */
	Commands(CommandSession session, String... words) {
		this.session = session;
		this.words = words;
		this.line = new CommandLine(session.options());
		names(words).forEach((name) -> this.line.addSubcommand(name, command(name)));
		Output output = session.output();
		this.line.setOut(output.outWriter())
			.setErr(output.errWriter())
			.setColorScheme(CommandLine.Help.defaultColorScheme(output.terminal().colored() ? Ansi.ON : Ansi.OFF))
			.setUsageHelpAutoWidth(output.terminal().interactive())
			.setUsageHelpWidth(100)
			.setExecutionStrategy(this::run)
			.setParameterExceptionHandler((ex, arguments) -> misunderstood(ex))
			.setExecutionExceptionHandler((ex, commandLine, parsed) -> failed(ex));
	}

	/** To make them all costs more than most of them do. */
	private static List<String> names(String... words) {
		boolean one = words.length > 0 && NAMES.contains(words[0]) && !List.of(COMPLETION, HELP).contains(words[0]);
		return one ? List.of(words[0]) : NAMES;
	}

	private Object command(String name) {
		return switch (name) {
			case "init" -> new InitCommand(this.session);
			case "list-templates" -> new ListTemplatesCommand(this.session);
			case "revision" -> new RevisionCommand(this.session);
			case "upgrade" -> new UpgradeCommand(this.session);
			case "downgrade" -> new DowngradeCommand(this.session);
			case "current" -> new CurrentCommand(this.session);
			case "history" -> new HistoryCommand(this.session);
			case "heads" -> new HeadsCommand(this.session);
			case "branches" -> new BranchesCommand(this.session);
			case "show" -> new ShowCommand(this.session);
			case "merge" -> new MergeCommand(this.session);
			case "rebase" -> new RebaseCommand(this.session);
			case "stamp" -> new StampCommand(this.session);
			case "edit" -> new EditCommand(this.session);
			case "check" -> new CheckCommand(this.session);
			case "ensure-version" -> new EnsureVersionCommand(this.session);
			case "lock" -> LockCommand.of(this.session);
			case "resolve" -> new ResolveCommand(this.session);
			case "repair" -> new RepairCommand(this.session);
			case COMPLETION -> new CompletionCommand(this.session, this.line);
			case HELP -> new ManualCommand(this.session, this.line);
			default -> throw new IllegalArgumentException("There is no command '%s'".formatted(name));
		};
	}

	/** What the words are understood by. */
	CommandLine line() {
		return this.line;
	}

	/**
	 * Run the command.
	 * @return its exit code
	 */
	int execute() {
		int code = this.line.execute(this.words);
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
