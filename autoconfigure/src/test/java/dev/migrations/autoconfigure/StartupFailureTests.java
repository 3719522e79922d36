package dev.migrations.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

import dev.migrations.postgres.PgBouncer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person reads under {@code APPLICATION FAILED TO START}: what is wrong, with its
 * name, and what to do.
 */
@PostgresTest
class StartupFailureTests {

	private final ApplicationContextRunner runner;

	private final TestDatabase database;

	private final RevisionFolder revisions;

	StartupFailureTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.revisions = new RevisionFolder(folder).tables("a1", "a2");
		this.runner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"migrations.locations=" + this.revisions.location());
	}

	@Test
	void unknownTarget() {
		fails(this.runner.withPropertyValues("migrations.target=nope"), "Can't locate revision identified by 'nope'",
				"See the revisions and their labels");
	}

	@Test
	void severalHeads() {
		this.revisions.revision("b2", "a1", "select 1", "");
		fails(this.runner, "The heads are 'a2', 'b2'", "Name one of them");
	}

	@Test
	void malformedRevision() {
		this.revisions.file("a3.sql", "-- Revision ID: a3\n-- Revizes: a2\n\n-- migrate: upgrade\n");
		fails(this.runner, "a3.sql:2", "Correct");
	}

	@Test
	void failedStatement() {
		this.revisions.revision("a3", "a2", "drop table nobody", "");
		fails(this.runner, "Upgrade to revision 'a3' (make a3) failed: ERROR: table \"nobody\" does not exist",
				"Correct the revision, then run it again.");
	}

	@Test
	void lockHeldBySomebody() throws Exception {
		this.database.execute("create table migrations_version (version_num text primary key)");
		try (var holder = this.database.connect(); var statement = holder.createStatement()) {
			statement.execute("set application_name = 'somebody'");
			CRC32 crc = new CRC32();
			crc.update("\"public\".\"migrations_version\"".getBytes(StandardCharsets.UTF_8));
			statement.execute("select pg_advisory_lock(%d, %d)".formatted(0x4D494752, (int) crc.getValue()));
			fails(this.runner.withPropertyValues("migrations.lock.wait=0"),
					"The migrations lock was not free within 0 s; it is held by somebody (pid ",
					"Wait for that run to end, or set 'migrations.lock.wait'");
		}
	}

	@Test
	@RequiresProgram("pgbouncer")
	void pooler() {
		try (PgBouncer pooler = PgBouncer.perTransaction(this.database, 5)) {
			fails(this.runner.withPropertyValues("migrations.url=" + pooler.url(), "migrations.lock.mode=session"),
					"A pooler stands between us and PostgreSQL", "Set 'migrations.url' to the address of PostgreSQL");
		}
	}

	@Test
	void unreachableDatabase() {
		fails(this.runner.withPropertyValues("migrations.url=jdbc:postgresql://localhost:1/nowhere"),
				"Cannot connect to the database: Connection to localhost:1 refused", "Check that PostgreSQL runs");
	}

	@Test
	void missingPrivilege() {
		String role = this.database.name() + "_guest";
		this.database.execute(
				"create role %s login password 'guest'; revoke create on schema public from public".formatted(role));
		fails(this.runner.withPropertyValues("migrations.username=" + role, "migrations.password=guest",
				"migrations.url=" + withoutUser()), "ERROR: permission denied for schema public [SQLSTATE 42501]",
				"Give the role the privilege");
		this.database.execute("drop role " + role);
	}

	@Test
	void databaseAheadOfTheBuild() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.database.execute("update migrations_version set version_num = 'newer'");
		fails(this.runner, "Can't locate revision identified by 'newer'", "Run the build that these came from");
	}

	@Test
	void databaseNeverStamped() {
		this.database.execute("create table users (id int)");
		fails(this.runner, "The schema 'public' has tables (users) but was never under migrations.",
				"Stamp it with the revision that it is at");
	}

	@Test
	void flywayOnTheSameDatabase() {
		ApplicationContextRunner both = this.runner.withBean(Flyway.class,
				() -> Flyway.configure().dataSource(this.database.dataSource()).load());
		fails(both, "Flyway (bean 'flyway') and Migrations would both migrate the same database",
				"Set 'spring.flyway.enabled=false'");
		both.withPropertyValues("spring.flyway.url=jdbc:postgresql://elsewhere/reports")
			.run((context) -> assertThat(context).hasNotFailed());
		both.withPropertyValues("migrations.on-startup=validate").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void liquibaseOnTheSameDatabase() {
		fails(this.runner.withBean(SpringLiquibase.class, SpringLiquibase::new, (bean) -> bean.setLazyInit(true)),
				"Liquibase (bean 'springLiquibase') and Migrations would both migrate the same database",
				"Set 'spring.liquibase.enabled=false'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					migrations.url=oracle:thin:scott/tiger@host | There is no JDBC driver for the URL of the database, which begins with 'oracle:thin:scott'. | Correct 'migrations.url'
					migrations.target=+1                        | The target '+1' depends on where the database is              | Set 'migrations.target'
					migrations.lock.lease=1ms                   | A lease of 1 ms cannot be renewed in time                     | Set 'migrations.lock.lease'
					migrations.on-startup=sometimes             | migrations.on-startup                                         | Update your application's configuration
					migrations.lock.wait=long                   | migrations.lock.wait                                          | Update your application's configuration
					migrations.baseline=nope                    | The baseline 'nope' is of no use                              | Correct 'migrations.baseline'
					migrations.on-startup=validate              | Target database is not up to date: it is at nothing           | Bring it up with the command
					""")
	void wrongProperty(String property, String description, String action) {
		if (property.startsWith("migrations.baseline")) {
			this.database.execute("create table users (id int)");
		}
		fails(this.runner.withPropertyValues(property), description, action);
	}

	private String withoutUser() {
		return this.database.url().replaceFirst("[?&]user=[^&]*", "");
	}

	private static void fails(ApplicationContextRunner runner, String description, String action) {
		runner.run((context) -> {
			FailureAnalysis analysis = analysis(context);
			assertThat(analysis.getDescription()).contains(description);
			assertThat(analysis.getAction()).startsWith(action);
		});
	}

	private static FailureAnalysis analysis(AssertableApplicationContext context) {
		Throwable failure = context.getStartupFailure();
		assertThat(failure).isNotNull();
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, new StandardEnvironment()),
					(type, name, ex) -> {
					});
		return analyzers.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nobody analyzes it", failure));
	}

}
