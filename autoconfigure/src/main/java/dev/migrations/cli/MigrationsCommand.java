package dev.migrations.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The word {@code migrations}, and what holds for every command behind it.
 */
@Command(name = "migrations", description = "Schema migrations of this application.",
		synopsisSubcommandLabel = "COMMAND", versionProvider = Version.class,
		footer = { "", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 found something (check, current --check-heads,",
				"heads --max). Properties are given as to the application: --spring.profiles.active=test." })
final class MigrationsCommand {

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

	@Nullable String name() {
		return this.name;
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
