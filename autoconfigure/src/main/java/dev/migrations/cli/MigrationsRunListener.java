package dev.migrations.cli;

import java.io.PrintStream;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Turns the start of an application into the run of a command where its first argument is
 * {@code migrations}. It comes before every other listener, so that nothing is printed to
 * standard output and no tool has begun a second start.
 */
final class MigrationsRunListener implements SpringApplicationRunListener, Ordered {

	private static final String WORD = "migrations";

	/** Leaves the word to an application that wants it for itself. */
	private static final String ENABLED_PROPERTY = "migrations.command.enabled";

	private static final String ENABLED_VARIABLE = "MIGRATIONS_COMMAND_ENABLED";

	private final SpringApplication application;

	private final String[] arguments;

	private @Nullable CommandTrigger trigger;

	MigrationsRunListener(SpringApplication application, String[] arguments) {
		this.application = application;
		this.arguments = arguments;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		if (this.arguments.length == 0 || !this.arguments[0].equals(WORD) || !isEnabled()) {
			return;
		}
		PrintStream out = System.out;
		System.setOut(System.err);
		System.setProperty("spring.devtools.restart.enabled", "false");
		CommandExit exit = Objects.requireNonNull(bootstrapContext.getOrElse(CommandExit.class, System::exit));
		this.trigger = new CommandTrigger(new CommandArguments(this.arguments), this.application.getClassLoader(),
				this.application.getAllSources(), out, exit, bootstrapContext.getOrElse(Prompt.class, null));
		this.application.setWebApplicationType(WebApplicationType.NONE);
		this.application.addListeners(this.trigger);
	}

	/** The environment of the application could not be made. */
	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		if (this.trigger != null) {
			this.trigger.failed(exception);
		}
	}

	private static boolean isEnabled() {
		String enabled = System.getProperty(ENABLED_PROPERTY, System.getenv(ENABLED_VARIABLE));
		return !"false".equalsIgnoreCase(enabled);
	}

}
