package dev.migrations.autoconfigure;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.command.Migrations;
import dev.migrations.execution.MigrationListener;
import dev.migrations.execution.RunObserver;
import dev.migrations.script.RevisionSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.io.ResourceLoader;

/**
 * Auto-configuration of the migrations of a service.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@Conditional(MigrationsAutoConfiguration.SomeDatabaseCondition.class)
@ConditionalOnBooleanProperty(name = "migrations.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, RevisionPackages.class, NamedMigrations.Registrar.class })
public final class MigrationsAutoConfiguration {

	@Bean
	@Primary
	@Conditional({ DatabaseCondition.class, OwnRevisionsCondition.class })
	@ConditionalOnMissingBean
	Migrations migrations(MigrationsProperties properties, MigrationsConnectionDetails details,
			MigrationsAssembly assembly, ResourceLoader resourceLoader, ObjectProvider<DataSource> dataSource,
			@MigrationsDataSource ObjectProvider<DataSource> migrationsDataSource,
			ObjectProvider<RevisionSource> revisionSource, ObjectProvider<ChangeGenerator> generator,
			RevisionPackages packages) {
		RevisionSource revisions = revisionSource.getIfAvailable(
				() -> new RevisionSearch(resourceLoader).in(properties.getLocations()).and(packages.source()));
		return assembly.assemble(properties, revisions,
				(session) -> new ConnectionChoice(details, "migrations", session).choose(dataSource::getIfUnique,
						migrationsDataSource.getIfAvailable()),
				generator::getObject);
	}

	@Bean
	MigrationsAssembly migrationsAssembly(Environment environment, ObjectProvider<MigrationListener> listeners) {
		return new MigrationsAssembly(environment, listeners);
	}

	@Bean
	@Conditional(NamedDatabasesCondition.class)
	NamedMigrations namedMigrations(MigrationsProperties properties, MigrationsAssembly assembly,
			ObjectProvider<NamedGenerators> generators, RevisionPackages packages, BeanFactory beans,
			ResourceLoader resourceLoader) {
		return new NamedMigrations(properties, assembly, generators, packages, beans, resourceLoader);
	}

	@Bean
	@ConditionalOnMissingBean(MigrationsConnectionDetails.class)
	PropertiesMigrationsConnectionDetails migrationsConnectionDetails(MigrationsProperties properties) {
		return new PropertiesMigrationsConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationsInitializer migrationsInitializer(ObjectProvider<Migrations> migrations, MigrationsProperties properties,
			ObjectProvider<MigrationsStrategy> strategy, InstanceAnnouncement announcement, Environment environment) {
		properties.inBackground().ifPresent((database) -> HibernateValidation.refuse(environment, database));
		return new MigrationsInitializer(migrations.orderedStream().toList(), properties::onStartup,
				strategy.getIfAvailable(() -> Migrations::upgrade), announcement::announce, wording(properties));
	}

	/**
	 * Made after what keeps the state of availability, and so told of its changes after
	 * it. It is made early also where there is nothing to be done in the background.
	 */
	@Bean
	BackgroundMigration migrationsBackgroundMigration(ObjectProvider<Migrations> migrations,
			MigrationsProperties properties, ObjectProvider<MigrationsStrategy> strategy, ApplicationStartup startup,
			ApplicationContext context, ObjectProvider<ApplicationAvailability> availability) {
		availability.getIfAvailable();
		StartupMigration migration = new StartupMigration(
				(each) -> strategy.getIfAvailable(() -> Migrations::upgrade).migrate(each), startup);
		return new BackgroundMigration(properties.inBackground().isPresent(),
				() -> migrations.orderedStream()
					.filter((each) -> properties.onStartup(each.name()) == MigrationsProperties.OnStartup.BACKGROUND)
					.toList(),
				migration, wording(properties), context);
	}

	@Bean
	MigrationsStandings migrationsStandings(ObjectProvider<Migrations> migrations, MigrationsProperties properties) {
		return new MigrationsStandings(migrations.orderedStream().toList(), properties.getStatus().getTimeToLive());
	}

	@Bean
	static InstanceAnnouncement migrationsInstanceAnnouncement(Environment environment) {
		String version = environment.getProperty("spring.application.version");
		return new InstanceAnnouncement(applicationName(environment) + ((version != null) ? " " + version : ""));
	}

	@Bean
	static RunBroadcast migrationsRunBroadcast(ObjectProvider<RunObserver> observers,
			ApplicationEventPublisher publisher) {
		return new RunBroadcast(observers, publisher);
	}

	@Bean
	static OtherTools migrationsOtherTools(Environment environment) {
		return new OtherTools(environment);
	}

	@Bean
	static MigrationsNaming migrationsNaming() {
		return new MigrationsNaming();
	}

	/** A schema that is made when somebody first needs a bean would be made too late. */
	@Bean
	static LazyInitializationExcludeFilter eagerMigrationsInitializer() {
		return LazyInitializationExcludeFilter.forBeanTypes(MigrationsInitializer.class);
	}

	private static DatabaseWording wording(MigrationsProperties properties) {
		return new DatabaseWording(properties.getDatabases().keySet());
	}

	private static String applicationName(Environment environment) {
		return environment.getProperty("spring.application.name", "application");
	}

	/**
	 * Some database is made at once from what the code says.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(CreatedDatabasesCondition.class)
	@Import(ChangeGeneratorConfiguration.class)
	static class CreationConfiguration {

	}

	/**
	 * There is some database, of the service or with a name.
	 */
	static final class SomeDatabaseCondition extends AnyNestedCondition {

		SomeDatabaseCondition() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@Conditional(DatabaseCondition.class)
		static final class Own {

		}

		@Conditional(NamedDatabasesCondition.class)
		static final class Named {

		}

	}

	/**
	 * The service has a database.
	 */
	static final class DatabaseCondition extends AnyNestedCondition {

		DatabaseCondition() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(DataSource.class)
		static final class DataSourceBean {

		}

		@ConditionalOnBean(JdbcConnectionDetails.class)
		static final class ConnectionDetailsBean {

		}

		@ConditionalOnBean(MigrationsConnectionDetails.class)
		static final class MigrationsConnectionDetailsBean {

		}

		@ConditionalOnProperty("migrations.url")
		static final class UrlProperty {

		}

	}

}
