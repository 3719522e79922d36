package dev.migrations.autoconfigure;

import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.MigrationsProperties.Database;
import dev.migrations.command.Migrations;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.SourceFolders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Makes the migrations of {@code migrations.databases}.
 */
final class NamedMigrations {

	private final MigrationsProperties properties;

	private final MigrationsAssembly assembly;

	private final ObjectProvider<NamedGenerators> generators;

	private final RevisionPackages packages;

	private final BeanFactory beans;

	private final ResourceLoader resourceLoader;

	NamedMigrations(MigrationsProperties properties, MigrationsAssembly assembly,
			ObjectProvider<NamedGenerators> generators, RevisionPackages packages, BeanFactory beans,
			ResourceLoader resourceLoader) {
		this.properties = properties;
		this.assembly = assembly;
		this.generators = generators;
		this.packages = packages;
		this.beans = beans;
		this.resourceLoader = resourceLoader;
	}

	/**
	 * The migrations of a database.
	 * @param name its name
	 */
	Migrations migrations(String name) {
		Database database = database(this.properties, name);
		try {
			return this.assembly
				.assemble(database, revisions(name, database), (session) -> connections(name, database, session),
						() -> this.generators.getObject().generator(name))
				.named(name);
		}
		catch (MigrationsException ex) {
			throw new DatabaseWording(List.of(name)).of(name, ex);
		}
	}

	static Database database(MigrationsProperties properties, String name) {
		return Objects.requireNonNull(properties.getDatabases().get(name));
	}

	/** The folders of the revisions of a database. */
	static List<String> locations(String name, Database database) {
		return database.getLocations().isEmpty() ? List.of("classpath:migrations/%s/versions".formatted(name))
				: database.getLocations();
	}

	/** Commands read the sources of a project. */
	private RevisionSource revisions(String name, Database database) {
		String folders = DatabaseNames.bean(name, RevisionFilesConfiguration.FOLDERS);
		return this.beans.containsBean(folders) ? this.beans.getBean(folders, SourceFolders.class).source()
				: new RevisionSearch(this.resourceLoader).in(locations(name, database))
					.and(this.packages.source(database));
	}

	private DataSource connections(String name, Database database, String session) {
		String prefix = DatabaseNames.prefix(name);
		String bean = database.getDataSource();
		if ((database.getUrl() == null) == (bean == null)) {
			throw new MigrationsException(
					(bean == null) ? "It is not known where the database '%s' is.".formatted(name)
							: "The database '%s' has a URL and a data source.".formatted(name),
					"Set one of '%1$s.url' and '%1$s.data-source'.".formatted(prefix));
		}
		return new ConnectionChoice(new PropertiesMigrationsConnectionDetails(database), prefix, session)
			.choose(() -> dataSource(name, bean), null);
	}

	private DataSource dataSource(String name, @Nullable String bean) {
		try {
			return this.beans.getBean(Objects.requireNonNull(bean), DataSource.class);
		}
		catch (NoSuchBeanDefinitionException | BeanNotOfRequiredTypeException ex) {
			throw new MigrationsException(
					"The database '%s' is to be that of the bean '%s', but there is no such data source."
						.formatted(name, bean),
					"Correct '%s.data-source'. Commands have beans of the application only if 'migrations.command.sources' names the class that declares them."
						.formatted(DatabaseNames.prefix(name)),
					ex);
		}
	}

	/**
	 * Registers them.
	 */
	static final class Registrar extends DatabaseBeanRegistrar {

		Registrar(Environment environment) {
			super(environment, Migrations.class, "", "namedMigrations", "migrations");
		}

	}

}
