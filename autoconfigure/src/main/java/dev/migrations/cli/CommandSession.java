package dev.migrations.cli;

import java.nio.file.Path;
import java.util.Collection;

import dev.migrations.command.Autogeneration;
import dev.migrations.command.Migrations;
import dev.migrations.command.RevisionFiles;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.SourceFolders;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What the run of one command has: the migrations of the application, which are made when
 * they are first needed, the words that hold for every command, and an output.
 */
final class CommandSession implements AutoCloseable {

	private static final String HIBERNATE = "org.hibernate.orm";

	private final ConfigurableEnvironment environment;

	private final ClassLoader classLoader;

	private final Collection<?> sources;

	private final Output output;

	private final MigrationsCommand options = new MigrationsCommand();

	private final boolean startUpgrades;

	private @Nullable ConfigurableApplicationContext context;

	CommandSession(ConfigurableEnvironment environment, ClassLoader classLoader, Collection<?> sources, Output output) {
		this.environment = environment;
		this.classLoader = classLoader;
		this.sources = sources;
		this.output = output;
		this.startUpgrades = startUpgrades(environment);
	}

	private static boolean startUpgrades(ConfigurableEnvironment environment) {
		return environment.getProperty("migrations.enabled", Boolean.class, true)
				&& environment.getProperty("migrations.on-startup", "upgrade").equalsIgnoreCase("upgrade");
	}

	/**
	 * The migrations of the application.
	 * @throws MigrationsException if there is no way to have them
	 */
	Migrations migrations() {
		context().getBean(SourceFolders.class).requireNamed();
		Migrations migrations = context().getBeanProvider(Migrations.class).getIfAvailable();
		if (migrations == null) {
			throw new MigrationsException("There is no database to migrate.",
					"Set 'spring.datasource.url', the environment variable DATABASE_URL, or 'migrations.url'.");
		}
		return migrations;
	}

	/**
	 * The revision files of the project that the command is run in.
	 * @throws MigrationsException if their settings are wrong
	 */
	RevisionFiles files() {
		return context().getBean(RevisionFiles.class);
	}

	/**
	 * What can be generated from what the code says.
	 * @return {@code null} if nothing says what the schema should be
	 */
	@Nullable Autogeneration autogeneration() {
		migrations();
		quietHibernate();
		Autogeneration autogeneration = context().getBeanProvider(Autogeneration.class).getIfAvailable();
		return (autogeneration != null && autogeneration.isPossible()) ? autogeneration : null;
	}

	/** It warns of a database that it is not to ask. */
	private void quietHibernate() {
		LoggingSystem logging = LoggingSystem.get(this.classLoader);
		LoggerConfiguration configured = logging.getLoggerConfiguration(HIBERNATE);
		if (!this.options.verbose() && (configured == null || configured.getConfiguredLevel() == null)) {
			logging.setLogLevel(HIBERNATE, LogLevel.ERROR);
		}
	}

	private ConfigurableApplicationContext context() {
		if (this.context == null) {
			this.context = CommandContext.open(this.environment, this.classLoader, this.sources);
			SourceFolders folders = this.context.getBean(SourceFolders.class);
			folders.inPlaceOfClassPath()
				.forEach((folder) -> this.output
					.note("Revisions are read from the sources: " + relative(folder.path(), folders)));
			folders.passedOver()
				.ifPresent((why) -> this.output.note("Revisions are read from the class path. " + why
						+ "\nSet 'migrations.revisions-directory' to read others."));
		}
		return this.context;
	}

	private static Path relative(Path path, SourceFolders folders) {
		return path.startsWith(folders.workingDirectory()) ? folders.workingDirectory().relativize(path) : path;
	}

	/** Whether the application brings its schema to the target when it starts. */
	boolean startUpgrades() {
		return this.startUpgrades;
	}

	ConfigurableEnvironment environment() {
		return this.environment;
	}

	ClassLoader classLoader() {
		return this.classLoader;
	}

	Output output() {
		return this.output;
	}

	/** The words that hold for every command. */
	MigrationsCommand options() {
		return this.options;
	}

	@Override
	public void close() {
		if (this.context != null) {
			this.context.close();
		}
	}

}
