package dev.migrations.autoconfigure;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsSettings;
import dev.migrations.execution.LockSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationListener;
import dev.migrations.execution.RunSettings;
import dev.migrations.execution.StatementSettings;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.SqlRevisionSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/**
 * Auto-configuration of the migrations of a service.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@Conditional(MigrationsAutoConfiguration.DatabaseCondition.class)
@ConditionalOnBooleanProperty(name = "migrations.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, ChangeGeneratorConfiguration.class })
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Migrations migrations(MigrationsProperties properties, ResourceLoader resourceLoader, Environment environment,
			ObjectProvider<DataSource> dataSource,
			@MigrationsDataSource ObjectProvider<DataSource> migrationsDataSource,
			ObjectProvider<RevisionSource> revisionSource, ObjectProvider<MigrationListener> listeners,
			ObjectProvider<ChangeGenerator> generator) {
		RunSettings run = runSettings(properties, environment);
		RevisionScripts scripts = scripts(
				List.of(revisionSource.getIfAvailable(() -> new SqlRevisionSource(properties.getLocations(),
						ResourcePatternUtils.getResourcePatternResolver(resourceLoader)))),
				properties);
		ConnectionChoice choice = new ConnectionChoice(properties, run.sessionName());
		DataSource connections = new DeferredDataSource(
				() -> choice.choose(dataSource::getIfUnique, migrationsDataSource.getIfAvailable()));
		ManagedSchema managed = new ManagedSchema(connections, properties.getSchema(), properties.getVersionTable(),
				properties.getHistoryTable());
		Migrations migrations = new Migrations(scripts, managed, settings(properties), run)
			.with((options) -> options.andListeners(listeners.orderedStream().toList()));
		return (properties.getOnEmptyDatabase() == MigrationsProperties.OnEmptyDatabase.UPGRADE) ? migrations
				: migrations.creatingWhereEmpty(generator.getObject().creation(managed));
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationsInitializer migrationsInitializer(ObjectProvider<Migrations> migrations, MigrationsProperties properties,
			InstanceAnnouncement announcement) {
		return new MigrationsInitializer(migrations.orderedStream().toList(), properties.getOnStartup(),
				announcement::announce);
	}

	@Bean
	static InstanceAnnouncement migrationsInstanceAnnouncement(Environment environment) {
		String version = environment.getProperty("spring.application.version");
		return new InstanceAnnouncement(applicationName(environment) + ((version != null) ? " " + version : ""));
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

	/** Where nothing looks at the revisions when the service starts, this does. */
	private static RevisionScripts scripts(List<RevisionSource> sources, MigrationsProperties properties) {
		return (properties.getOnStartup() == MigrationsProperties.OnStartup.NONE) ? RevisionScripts.load(sources)
				: RevisionScripts.lazily(sources);
	}

	private static MigrationsSettings settings(MigrationsProperties properties) {
		String baseline = properties.getBaseline();
		return new MigrationsSettings(RevisionTarget.parse(properties.getTarget()),
				(baseline != null) ? RevisionTarget.parse(baseline) : null, properties.getOnEdited(),
				properties.getOnUnknownRevision());
	}

	private static RunSettings runSettings(MigrationsProperties properties, Environment environment) {
		MigrationsProperties.Lock lock = properties.getLock();
		MigrationsProperties.Statement statement = properties.getStatement();
		return new RunSettings(applicationName(environment), environment.getProperty("spring.application.version"),
				hostName(), new LockSettings(lock.getMode(), lock.getWait(), lock.getLease()),
				new StatementSettings(properties.getTransaction(), statement.getLockTimeout(), statement.getTimeout(),
						statement.getLockRetries()));
	}

	private static String applicationName(Environment environment) {
		return environment.getProperty("spring.application.name", "application");
	}

	private static String hostName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

	/**
	 * There is some database.
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

		@ConditionalOnProperty("migrations.url")
		static final class UrlProperty {

		}

	}

}
