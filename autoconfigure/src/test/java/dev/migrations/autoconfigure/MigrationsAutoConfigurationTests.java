package dev.migrations.autoconfigure;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationEvent;
import dev.migrations.execution.MigrationFailedException;
import dev.migrations.execution.MigrationListener;
import dev.migrations.execution.RunSettings;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class MigrationsAutoConfigurationTests {

	private static final String TABLES = """
			select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
			and relname not like 'migrations%' order by 1""";

	private static final String ROWS = "select version_num from migrations_version order by 1";

	private static final String VERSION_TABLE = "select to_regclass('migrations_version')::text";

	private final ApplicationContextRunner runner;

	private final TestDatabase database;

	private final RevisionFolder revisions;

	MigrationsAutoConfigurationTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.revisions = new RevisionFolder(folder);
		this.runner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
							JdbcClientAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"migrations.locations=" + revisions.location());
	}

	@BeforeEach
	void writeRevisions() {
		this.revisions.tables("a1", "a2", "a3");
	}

	@Test
	void keepsAllRevisionsOrNone() {
		this.revisions.revision("a4", "a3", "drop table nobody", "");
		this.runner.withPropertyValues("migrations.transaction=all").run((context) -> {
			assertThat(context).getFailure()
				.hasRootCauseInstanceOf(SQLException.class)
				.hasStackTraceContaining("Nothing of the whole run remains: it was one transaction.");
			assertThat(this.database.query(TABLES)).isEmpty();
		});
	}

	@Test
	void bringsTheDatabaseToHead() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(Migrations.class).hasSingleBean(MigrationsInitializer.class);
			assertThat(this.database.query(TABLES)).isEqualTo("a1\na2\na3");
		});
	}

	@Test
	void saysWhatItDoes(CapturedOutput output) {
		this.runner.run((context) -> assertThat(output).containsSubsequence(
				"Migrations: database at nothing, target head (a3), 3 pending", "Running upgrade  -> a1, make a1",
				"Finished a1 in ", "Running upgrade a1 -> a2, make a2", "Finished a2 in ",
				"Running upgrade a2 -> a3, make a3", "Finished a3 in ", "Upgrade to head COMPLETED, 3 applied in "));
		this.runner.run((context) -> assertThat(output).containsSubsequence(
				"Migrations: database at a3, target head (a3), 0 pending", "Database schema is up to date at a3"));
	}

	@Test
	void runsBeforeTheBeansThatUseTheDatabase() {
		this.runner.withUserConfiguration(UsesTheSchemaWhenItIsMade.class)
			.run((context) -> assertThat(context.getBean(UsesTheSchemaWhenItIsMade.class).rows).isZero());
	}

	@Test
	void runsWithLazyInitialization() {
		this.runner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(this.database.query(ROWS)).isEqualTo("a3"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			head, a3
			heads, a3
			a2, a2
			head-1, a2
			a1+2, a3
			main@head, a3
			main@a2, a2
			lon, longer1
			""")
	void goesToItsTarget(String target, String rows) {
		this.revisions.file("a1.sql", """
				-- Revision ID: a1
				-- Branch Labels: main

				-- migrate: upgrade
				-- migrate: downgrade
				""");
		if (target.equals("lon")) {
			this.revisions.revision("longer1", "a3", "select 1", "select 1")
				.revision("longest", "longer1", "select 1", "select 1");
			this.runner.withPropertyValues("migrations.target=longer")
				.run((context) -> assertThat(this.database.query(ROWS)).isEqualTo(rows));
			return;
		}
		this.runner.withPropertyValues("migrations.target=" + target)
			.run((context) -> assertThat(this.database.query(ROWS)).isEqualTo(rows));
	}

	@ParameterizedTest
	@ValueSource(strings = { "+1", "-1", "main@+1", "main@-1", "current", "base" })
	void refusesATargetThatEveryStartWouldReachAnew(String target) {
		this.runner.withPropertyValues("migrations.target=" + target)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(MigrationsException.class)
				.hasMessageContaining("'" + target + "'")
				.hasMessageContaining("every start"));
		assertThat(this.database.query(VERSION_TABLE)).isEqualTo("null");
	}

	@Test
	void failsToStartIfARevisionFails() {
		this.revisions.revision("a4", "a3", "drop table nobody", "select 1");
		this.runner.run((context) -> assertThat(context).getFailure()
			.hasStackTraceContaining(MigrationFailedException.class.getName()));
		assertThat(this.database.query(ROWS)).isEqualTo("a3");
	}

	@Test
	void validatesWithoutWritingAnything() {
		this.runner.withPropertyValues("migrations.on-startup=validate")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("Target database is not up to date: it is at nothing, and 3 revisions are pending to head. "
						+ "Bring it up with the command 'migrations upgrade', or set 'migrations.on-startup=upgrade'."));
		assertThat(this.database.query(VERSION_TABLE)).isEqualTo("null");
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues("migrations.on-startup=validate")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void leavesTheDatabaseAloneIfAskedTo() {
		this.runner.withPropertyValues("migrations.on-startup=none").run((context) -> {
			assertThat(context).hasSingleBean(Migrations.class);
			assertThat(this.database.query(VERSION_TABLE)).isEqualTo("null");
		});
	}

	@Test
	void leavesNoTraceIfItIsDisabled() {
		this.runner.withPropertyValues("migrations.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(Migrations.class).doesNotHaveBean(MigrationsInitializer.class);
			assertThat(context.getBeanNamesForType(Object.class)).noneMatch((name) -> name.contains("dev.migrations"));
			assertThat(this.database.query(VERSION_TABLE)).isEqualTo("null");
		});
	}

	@Test
	void warnsOnceIfTheDatabaseIsBeyondTheTarget(CapturedOutput output) {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues("migrations.target=a1").run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut().split("The database at a3 is beyond the target a1 \\(a1\\): nothing is changed"))
			.hasSize(2);
		assertThat(this.database.query(ROWS)).isEqualTo("a3");
	}

	@Test
	void startsWithOneWarningIfThereAreNoRevisions(CapturedOutput output) {
		this.runner.withPropertyValues("migrations.locations=classpath:migrations/nowhere")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains(
				"There are no revisions: nothing is done about the schema (not found: classpath:migrations/nowhere)");
		assertThat(this.database.query(VERSION_TABLE)).isEqualTo("null");
	}

	@Test
	void usesItsOwnUrlUserAndPassword() {
		this.database.execute("create role " + this.database.name() + " login password 'p@ss' superuser");
		this.runner
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
					"migrations.url=" + withoutUser(), "migrations.username=" + this.database.name(),
					"migrations.password=p@ss")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.database.query("select distinct applied_by from migrations_history"))
			.isEqualTo(this.database.name());
		this.database.execute("reassign owned by %1$s to current_user; drop owned by %1$s; drop role %1$s"
			.formatted(this.database.name()));
	}

	@Test
	void usesItsOwnUserOnTheDatabaseOfTheService() {
		this.database.execute("create role " + this.database.name() + " login superuser");
		this.runner
			.withPropertyValues("spring.datasource.url=" + withoutUser(), "spring.datasource.username=postgres",
					"migrations.username=" + this.database.name())
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.database.query("select distinct applied_by from migrations_history"))
			.isEqualTo(this.database.name());
		this.database.execute("reassign owned by %1$s to current_user; drop owned by %1$s; drop role %1$s"
			.formatted(this.database.name()));
	}

	@Test
	void worksWithoutADataSource() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("migrations.url=" + this.database.url(),
					"migrations.locations=" + this.revisions.location())
			.run((context) -> {
				assertThat(context).doesNotHaveBean(DataSource.class);
				assertThat(this.database.query(ROWS)).isEqualTo("a3");
			});
	}

	@Test
	void backsOffWithoutADatabase() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrations.class));
	}

	@Test
	void usesTheMarkedDataSource() {
		this.runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/nowhere")
			.withBean("url", String.class, this.database::url)
			.withUserConfiguration(MarkedDataSource.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.database.query(ROWS)).isEqualTo("a3");
			});
	}

	@Test
	void worksBesideAPoolOfOneConnection() {
		this.runner
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1",
					"spring.datasource.hikari.connection-timeout=2000")
			.withUserConfiguration(HoldsTheOnlyConnection.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.database.query(ROWS)).isEqualTo("a3");
			});
	}

	@Test
	void borrowsFromAWrappedPoolOfOneConnectionAndGivesItBack() {
		this.runner
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1",
					"spring.datasource.hikari.connection-timeout=2000", "migrations.schema=apart")
			.withUserConfiguration(WrappedDataSource.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.database.query("select version_num from apart.migrations_version")).isEqualTo("a3");
				assertThat(context.getBean(JdbcClient.class).sql("show search_path").query(String.class).single())
					.isEqualTo("\"$user\", public");
			});
	}

	@Test
	void namesMigrationsOfTheServiceAfterTheirBean() {
		this.runner.withUserConfiguration(MigrationsOfItsOwn.class).run((context) -> {
			assertThat(context.getBean("billing", Migrations.class).name()).isEqualTo("billing");
			assertThat(context.getBean("billing", Migrations.class).with((options) -> options).name())
				.isEqualTo("billing");
			assertThat(context.getBean("other", Migrations.class).name()).isEqualTo("named");
		});
	}

	@Test
	void findsRevisionsInJavaBesideTheApplication() {
		this.runner
			.withInitializer((context) -> AutoConfigurationPackages
				.register((BeanDefinitionRegistry) context.getBeanFactory(), "dev.migrations.service"))
			.withPropertyValues("migrations.target=people@head")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.database.query("select name from people")).isEqualTo("Ada");
			});
	}

	@Test
	void callsTheListenersThatAreBeansInTheirOrder() {
		this.runner.withUserConfiguration(TwoListeners.class)
			.run((context) -> assertThat(context.getBean(Heard.class).words()).containsExactly("first a1", "second a1",
					"first a2", "second a2", "first a3", "second a3"));
	}

	private String withoutUser() {
		return this.database.url().replaceFirst("[?&]user=[^&]*", "");
	}

	@Configuration(proxyBeanMethods = false)
	static class UsesTheSchemaWhenItIsMade {

		final int rows;

		UsesTheSchemaWhenItIsMade(JdbcTemplate template, JdbcClient client) {
			this.rows = client.sql("select count(*) from a3").query(Integer.class).single()
					+ template.queryForObject("select count(*) from a2", Integer.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MarkedDataSource {

		@Bean(defaultCandidate = false)
		@MigrationsDataSource
		HikariDataSource migrationsDataSource(String url) {
			HikariDataSource dataSource = new HikariDataSource();
			dataSource.setJdbcUrl(url);
			return dataSource;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class HoldsTheOnlyConnection {

		@Bean
		static BeanPostProcessor takesTheConnection() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof HikariDataSource pool) {
						try {
							pool.getConnection();
						}
						catch (SQLException ex) {
							throw new IllegalStateException(ex);
						}
					}
					return bean;
				}
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WrappedDataSource {

		@Bean
		static BeanPostProcessor wraps() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof HikariDataSource pool) ? new DelegatingDataSource(pool) : bean;
				}
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MigrationsOfItsOwn {

		@Bean
		Migrations billing() {
			return new Migrations(RevisionScripts.load(List.of()),
					new ManagedSchema(new DriverManagerDataSource(), null, ManagedSchema.VERSION_TABLE,
							ManagedSchema.HISTORY_TABLE),
					new MigrationsSettings(RevisionTarget.parse("head"), null),
					new RunSettings("test", null, "here", Duration.ZERO));
		}

		@Bean
		Migrations other(Migrations billing) {
			return billing.named("named");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoListeners {

		@Bean
		Heard heard() {
			return new Heard(new ArrayList<>());
		}

		@Bean
		@Order(2)
		MigrationListener second(Heard heard) {
			return heard.listener("second");
		}

		@Bean
		@Order(1)
		MigrationListener first(Heard heard) {
			return heard.listener("first");
		}

	}

	record Heard(List<String> words) {

		MigrationListener listener(String name) {
			return new MigrationListener() {
				@Override
				public void beforeStep(MigrationEvent event) {
					Heard.this.words.add(name + " " + event.revision().id());
				}
			};
		}

	}

}
