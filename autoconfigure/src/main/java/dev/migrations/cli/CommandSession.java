package dev.migrations.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.migrations.autoconfigure.AutogenerationConfiguration;
import dev.migrations.autoconfigure.DatabaseNames;
import dev.migrations.autoconfigure.DatabaseWording;
import dev.migrations.autoconfigure.RevisionFilesConfiguration;
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
import picocli.CommandLine.ParameterException;

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

	private final Set<String> upgradedByStart;

	private @Nullable ConfigurableApplicationContext context;

	private @Nullable String database;

	CommandSession(ConfigurableEnvironment environment, ClassLoader classLoader, Collection<?> sources, Output output) {
		this.environment = environment;
		this.classLoader = classLoader;
		this.sources = sources;
		this.output = output;
		this.upgradedByStart = upgradedByStart(environment);
	}

	private static Set<String> upgradedByStart(ConfigurableEnvironment environment) {
		Set<String> names = new HashSet<>();
		if (environment.getProperty("migrations.enabled", Boolean.class, true)) {
			names.add(Migrations.NAME);
			names.addAll(DatabaseNames.in(environment));
			names.removeIf((name) -> !environment.getProperty(CommandContext.onStartup(name), "upgrade")
				.equalsIgnoreCase("upgrade"));
		}
		return names;
	}

	/**
	 * The migrations of the database that is meant.
	 * @throws MigrationsException if there is no way to have them
	 * @throws ParameterException if there are several, and it is not said which
	 */
	Migrations migrations() {
		String database = database();
		folders(database).requireNamed();
		String bean = databases().get(database);
		if (bean == null) {
			throw new MigrationsException("There is no database to migrate.",
					"Set 'spring.datasource.url', the environment variable DATABASE_URL, or 'migrations.url'.");
		}
		return context().getBean(bean, Migrations.class);
	}

	/** What the names of its properties begin with. */
	String prefix() {
		String name = database();
		return DatabaseNames.in(this.environment).contains(name) ? DatabaseNames.prefix(name) : "migrations";
	}

	/** What is said of a database with a name names the properties of that one. */
	Exception inItsWords(Exception error) {
		String name = this.database;
		if (name == null || !(error instanceof MigrationsException problem)) {
			return error;
		}
		DatabaseWording wording = new DatabaseWording(DatabaseNames.in(this.environment));
		return (databases().size() > 1) ? wording.amongOthers(name, problem) : wording.of(name, problem);
	}

	/** The name of the database that is meant. */
	private String database() {
		String database = this.database;
		if (database == null) {
			database = this.options.choose(databases().keySet());
			this.database = database;
			noteWhereRevisionsAre(folders(database));
		}
		return database;
	}

	/** The names of the databases, and those of the beans that are their migrations. */
	private Map<String, String> databases() {
		Map<String, String> databases = new LinkedHashMap<>();
		for (String bean : context().getBeanNamesForType(Migrations.class)) {
			databases.put(bean, bean);
		}
		for (String name : DatabaseNames.in(this.environment)) {
			if (databases.remove(DatabaseNames.bean(name, "")) != null) {
				databases.put(name, DatabaseNames.bean(name, ""));
			}
		}
		return databases;
	}

	private SourceFolders folders(String database) {
		return bean(database, RevisionFilesConfiguration.FOLDERS, SourceFolders.class);
	}

	/** What an application declares itself has the files of its own database. */
	private <T> T bean(String database, String suffix, Class<T> type) {
		String name = DatabaseNames.bean(database, suffix);
		return context().containsBean(name) ? context().getBean(name, type) : context().getBean(type);
	}

	/**
	 * The revision files of the project that the command is run in.
	 * @throws MigrationsException if their settings are wrong
	 */
	RevisionFiles files() {
		return bean(database(), RevisionFilesConfiguration.FILES, RevisionFiles.class);
	}

	/**
	 * What can be generated from what the code says.
	 * @return {@code null} if nothing says what the schema should be
	 */
	@Nullable Autogeneration autogeneration() {
		migrations();
		String name = database();
		quietHibernate();
		String bean = DatabaseNames.bean(DatabaseNames.in(this.environment).contains(name) ? name : Migrations.NAME,
				AutogenerationConfiguration.AUTOGENERATION);
		if (!context().containsBean(bean)) {
			return null;
		}
		Autogeneration autogeneration = context().getBean(bean, Autogeneration.class);
		return autogeneration.isPossible() ? autogeneration : null;
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
		}
		return this.context;
	}

	private void noteWhereRevisionsAre(SourceFolders folders) {
		folders.inPlaceOfClassPath()
			.forEach((folder) -> this.output
				.note("Revisions are read from the sources: " + relative(folder.path(), folders)));
		folders.passedOver()
			.ifPresent((why) -> this.output.note("Revisions are read from the class path. " + why
					+ "\nSet '%s.revisions-directory' to read others.".formatted(prefix())));
	}

	private static Path relative(Path path, SourceFolders folders) {
		return path.startsWith(folders.workingDirectory()) ? folders.workingDirectory().relativize(path) : path;
	}

	/** Whether the application brings the schema to the target when it starts. */
	boolean startUpgrades() {
		return this.upgradedByStart.contains(database());
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
