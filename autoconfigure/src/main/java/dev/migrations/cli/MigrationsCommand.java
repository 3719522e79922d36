package dev.migrations.cli;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrations.command.Migrations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The word {@code migrations}, and what holds for every command behind it.
 */
@Command(name = "migrations", description = "Schema migrations of this application.",
		synopsisSubcommandLabel = "COMMAND", versionProvider = Version.class,
		footer = { "", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 found something (check, current --check-heads,",
				"heads --max). Properties are given as to the application: --spring.profiles.active=test." })
final class MigrationsCommand {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
			description = "Show how it is used, and end.")
	@SuppressWarnings("unused")
	private boolean help;

	@Option(names = "--version", versionHelp = true, description = "Show the version, and end.")
	@SuppressWarnings("unused")
	private boolean version;

	@Option(names = { "-n", "--name" }, paramLabel = "NAME", scope = ScopeType.INHERIT,
			description = "Which of several databases is meant.")
	private @Nullable String name;

	@Option(names = { "-v", "--verbose" }, scope = ScopeType.INHERIT,
			description = "Say more; show errors with their stack trace.")
	private boolean verbose;

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT,
			description = "Print nothing but results and errors.")
	private boolean quiet;

	@Option(names = "--raiseerr", scope = ScopeType.INHERIT, description = "Show errors with their stack trace.")
	private boolean raiseErrors;

	/**
	 * The database that is meant.
	 * @param names those there are
	 * @throws ParameterException if it is not said which, or there is none of that name
	 */
	String choose(Collection<String> names) {
		if (this.name == null) {
			if (names.size() > 1) {
				throw wrong("There are several databases, %s: say with '-n NAME' which one is meant."
					.formatted(quoted(names)));
			}
			return names.isEmpty() ? Migrations.NAME : names.iterator().next();
		}
		if (!names.contains(this.name)) {
			throw wrong((names.size() > 1)
					? "There is no database '%s': choose one of %s.".formatted(this.name, quoted(names))
					: "There is only one database, so '-n %s' has nothing to choose from: leave it out."
						.formatted(this.name));
		}
		return this.name;
	}

	private ParameterException wrong(String message) {
		ParseResult parsed = this.spec.commandLine().getParseResult();
		CommandSpec command = parsed.hasSubcommand() ? parsed.subcommand().commandSpec() : this.spec;
		return new ParameterException(command.commandLine(), message);
	}

	private static String quoted(Collection<String> names) {
		return names.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", "));
	}

	boolean verbose() {
		return this.verbose;
	}

	boolean quiet() {
		return this.quiet;
	}

	boolean stackTraces() {
		return this.raiseErrors || this.verbose;
	}

}
