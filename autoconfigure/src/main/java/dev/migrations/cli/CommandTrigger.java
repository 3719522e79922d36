package dev.migrations.cli;

import java.io.PrintStream;
import java.util.Collection;

import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Runs a command when the environment of the application is complete, with its files,
 * profiles and logging, and before it has any bean.
 */
final class CommandTrigger implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private final CommandArguments arguments;

	private final ClassLoader classLoader;

	private final Collection<?> sources;

	private final PrintStream out;

	private final CommandExit exit;

	private final @Nullable Prompt prompt;

	/**
	 * Create a trigger.
	 * @param sources the classes with which the application is started, or their names
	 * @param out the standard output as it was, for the result of the command alone
	 * @param prompt who is asked, {@code null} for the person at the terminal, if any
	 */
	CommandTrigger(CommandArguments arguments, ClassLoader classLoader, Collection<?> sources, PrintStream out,
			CommandExit exit, @Nullable Prompt prompt) {
		this.arguments = arguments;
		this.classLoader = classLoader;
		this.sources = sources;
		this.out = out;
		this.exit = exit;
		this.prompt = prompt;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		this.exit.exit(run(event.getEnvironment()));
		throw new AbandonedRunException();
	}

	private int run(ConfigurableEnvironment environment) {
		Terminal terminal = Terminal.detect();
		Output output = new Output(this.out, System.err, terminal,
				(this.prompt != null) ? this.prompt : Prompt.of(terminal, System.console()));
		try (CommandSession session = new CommandSession(environment, this.classLoader, this.sources, output)) {
			return new Commands(session, this.arguments.words()).execute();
		}
		catch (RuntimeException ex) {
			new FailureText(environment, this.classLoader).print(ex, output, this.arguments.wantsStackTrace());
			return ExitCode.FAILED;
		}
	}

	/**
	 * There is no environment to run a command in. What Spring Boot finds wrong with it,
	 * Spring Boot says.
	 */
	void failed(Throwable exception) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(exception);
		if (root instanceof MigrationsException) {
			System.err.println(root.getMessage());
			if (this.arguments.wantsStackTrace()) {
				exception.printStackTrace();
			}
			this.exit.exit(ExitCode.FAILED);
		}
	}

}
