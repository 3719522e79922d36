package dev.migrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.command.Migrations;
import dev.migrations.postgres.Gate;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
public class SeveralDatabasesTests {

	private static final String BILLING = "migrations.databases.billing.";

	private final TestDatabase shop;

	private final TestDatabase billing;

	private final ApplicationContextRunner runner;

	SeveralDatabasesTests(TestDatabase shop, @TempDir Path folder) throws IOException {
		this.shop = shop;
		this.billing = shop.server().createDatabase();
		RevisionFolder orders = new RevisionFolder(Files.createDirectory(folder.resolve("orders"))).tables("orders");
		RevisionFolder bills = new RevisionFolder(Files.createDirectory(folder.resolve("bills"))).tables("bills");
		this.runner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
							JdbcClientAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + shop.url(), "migrations.locations=" + orders.location(),
					"billing.datasource.url=" + this.billing.url(), BILLING + "locations=" + bills.location());
	}

	@AfterEach
	void dropBilling() {
		this.billing.close();
	}

	@Test
	void migratesTheDatabaseOfADataSourceBeforeWhatNeedsIt() {
		this.runner.withPropertyValues(BILLING + "data-source=billingDataSource")
			.withUserConfiguration(TwoDataSources.class, UsesBothSchemas.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(UsesBothSchemas.class).rows).isZero();
				assertThat(this.shop.query("select version_num from migrations_version")).isEqualTo("orders");
				assertThat(this.billing.query("select version_num from migrations_version")).isEqualTo("bills");
			});
	}

	@Test
	void migratesThatOfTheServiceFirstAndTheOthersInTheOrderOfTheirNames(CapturedOutput output) {
		this.runner
			.withPropertyValues("migrations.databases.zoo.url=" + this.billing.url(),
					"migrations.databases.zoo.version-table=zoo_version", "migrations.databases.zoo.on-startup=none",
					BILLING + "url=" + this.billing.url())
			.run((context) -> {
				assertThat(output).containsSubsequence("Database 'migrations'", "-> orders", "Database 'billing'",
						"-> bills", "Database 'zoo'");
				assertThat(context.getBeanProvider(Migrations.class).orderedStream().map(Migrations::name))
					.containsExactly("migrations", "billing", "zoo");
				assertThat(context.getBean(Migrations.class).name()).isEqualTo("migrations");
				assertThat(context.getBean("billingMigrations", Migrations.class).name()).isEqualTo("billing");
				assertThat(this.billing.query("select to_regclass('zoo_version')::text")).isEqualTo("null");
			});
	}

	@Test
	void hasNoDatabaseOfTheServiceWhereThatHasNoRevisions() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.shop.url(), BILLING + "url=" + this.billing.url())
			.run((context) -> assertThat(context).doesNotHaveBean("migrations")
				.hasSingleBean(Migrations.class)
				.hasBean("billingMigrations"));
	}

	@Test
	void saysWhichDatabaseItIsThatFails() {
		this.runner.withPropertyValues(BILLING + "url=" + this.billing.url(), BILLING + "target=nothing")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining(MigrationsException.class.getName()
						+ ": In the database 'billing', whose properties begin with 'migrations.databases.billing': "
						+ "Can't locate revision identified by 'nothing'"));
	}

	@Test
	void namesThePropertiesOfTheDatabaseThatFails() {
		this.runner.withPropertyValues(BILLING + "url=" + this.billing.url().replaceFirst("\\?", "_gone?"))
			.run((context) -> assertThat(message(context))
				.contains("Create the database, or correct its name in 'migrations.databases.billing.url'."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					target=base                | Set 'migrations.databases.billing.target' to head
					on-startup=validate        | or set 'migrations.databases.billing.on-startup=upgrade'.
					lock.lease=1ms             | Set 'migrations.databases.billing.lock.lease' to
					history-table=same,version-table=same | Choose other names for 'migrations.databases.billing.version-table' and 'migrations.databases.billing.history-table'.
					on-startup=validate        | Bring it up with the command 'migrations -n billing upgrade', or set
					url=oracle:thin            | Correct 'migrations.databases.billing.url': it is to begin with
					""")
	void namesThePropertyThatIsWrong(String properties, String message) {
		this.runner.withPropertyValues(BILLING + "url=" + this.billing.url())
			.withPropertyValues(List.of(properties.split(",")).stream().map(BILLING::concat).toArray(String[]::new))
			.run((context) -> assertThat(message(context)).contains(message));
	}

	@Test
	void namesTheDatabaseOfTheServiceInACommandAsWell() {
		this.runner.withPropertyValues(BILLING + "url=" + this.billing.url(), "migrations.on-startup=validate")
			.run((context) -> assertThat(message(context)).contains(
					"with the command 'migrations -n migrations upgrade', or set 'migrations.on-startup=upgrade'."));
	}

	@Test
	void migratesOneInTheBackgroundAndTheOthersAtTheStart(@TempDir Path folder) {
		RevisionFolder slow = new RevisionFolder(folder).revision("slow", "", Gate.PASS, "");
		try (Gate gate = Gate.closed(this.billing)) {
			this.runner
				.withPropertyValues(BILLING + "url=" + this.billing.url(), BILLING + "on-startup=background",
						BILLING + "locations=" + slow.location())
				.run((context) -> {
					assertThat(this.shop.query("select version_num from migrations_version")).isEqualTo("orders");
					gate.awaitHeldUp(1);
					gate.close();
					this.billing.await("select count(*) from migrations_version where version_num = 'slow'", "1",
							Duration.ofSeconds(30));
				});
		}
	}

	@Test
	@Timeout(30)
	void saysWhichDatabaseItIsThatFailsInTheBackground(CapturedOutput output) {
		this.runner
			.withPropertyValues(BILLING + "url=" + this.billing.url().replaceFirst("\\?", "_gone?"),
					BILLING + "on-startup=background")
			.run((context) -> {
				while (!output.getOut().contains("The migration in the background failed")) {
					Thread.onSpinWait();
				}
				assertThat(output).contains("In the database 'billing', whose properties begin with ",
						"Create the database, or correct its name in 'migrations.databases.billing.url'.");
			});
	}

	@Test
	void refusesToBeMigratedByFlywayAsWell() {
		ApplicationContextRunner both = this.runner
			.withBean(Flyway.class, () -> Flyway.configure().dataSource(this.shop.dataSource()).load())
			.withPropertyValues("migrations.on-startup=none");
		both.withPropertyValues(BILLING + "url=" + this.billing.url(),
				"spring.flyway.url=" + this.billing.url() + "&tcpKeepAlive=true")
			.run((context) -> assertThat(message(context)).contains(
					"Flyway (bean 'flyway') and Migrations would both migrate the same database, 'billing', when the service starts.",
					"leave the schema to Flyway with 'migrations.databases.billing.on-startup=none'."));
		both.withPropertyValues(BILLING + "data-source=dataSource")
			.run((context) -> assertThat(message(context)).contains("the same database, 'billing',"));
		both.withUserConfiguration(TwoDataSources.class)
			.withPropertyValues(BILLING + "data-source=billingDataSource")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					username=x | It is not known where the database 'billing' is. Set one of 'migrations.databases.billing.url' and 'migrations.databases.billing.data-source'.
					url=jdbc:postgresql:x,data-source=x | The database 'billing' has a URL and a data source. Set one of 'migrations.databases.billing.url'
					data-source=x | The database 'billing' is to be that of the bean 'x', but there is no such data source. Correct 'migrations.databases.billing.data-source'.
					""")
	void hasToKnowWhereADatabaseIs(String properties, String message) {
		this.runner
			.withPropertyValues(List.of(properties.split(",")).stream().map(BILLING::concat).toArray(String[]::new))
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining(message));
	}

	@ParameterizedTest
	@CsvSource({ "customer-data, cannot be the name of a database", "customerData, cannot be the name of a database",
			"migrations, that is the one of 'migrations.*'" })
	void refusesNamesThatCouldBeMistaken(String name, String message) {
		this.runner.withPropertyValues("migrations.databases." + name + ".url=" + this.billing.url())
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining(message));
	}

	@Test
	void createsAtOnceWhatTheFileOfThatDatabaseSays(@TempDir Path folder) throws IOException {
		Path schema = Files.writeString(folder.resolve("schema.sql"), "create table said (id int);");
		this.runner
			.withPropertyValues(BILLING + "url=" + this.billing.url(), BILLING + "on-empty-database=create",
					BILLING + "autogenerate.schema=file:" + schema)
			.run((context) -> assertThat(this.billing.query("select to_regclass('said')::text")).isEqualTo("said"));
	}

	private static String message(AssertableApplicationContext context) {
		return Stream.iterate(context.getStartupFailure(), Objects::nonNull, Throwable::getCause)
			.filter(MigrationsException.class::isInstance)
			.findFirst()
			.orElseThrow()
			.getMessage();
	}

	/**
	 * As in docs/databases.md.
	 */
	@Configuration(proxyBeanMethods = false)
	public static class TwoDataSources {

		@Bean(defaultCandidate = false)
		@Qualifier("billing")
		@ConfigurationProperties("billing.datasource")
		DataSourceProperties billingDataSourceProperties() {
			return new DataSourceProperties();
		}

		@Bean(defaultCandidate = false)
		@Qualifier("billing")
		HikariDataSource billingDataSource(@Qualifier("billing") DataSourceProperties properties) {
			return properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
		}

		@Bean(defaultCandidate = false)
		@Qualifier("billing")
		JdbcClient billingJdbcClient(@Qualifier("billing") DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class UsesBothSchemas {

		final int rows;

		UsesBothSchemas(JdbcTemplate shop, @Qualifier("billing") JdbcClient billing) {
			this.rows = billing.sql("select count(*) from bills").query(Integer.class).single()
					+ shop.queryForObject("select count(*) from orders", Integer.class);
		}

	}

}
