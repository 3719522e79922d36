package dev.migrations.command;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs every folder of scenarios as the commands do: what is there is the first revision;
 * what is said is generated, proven, and written as those that follow; they are run,
 * leave no difference, and go back to what was there before.
 */
class ScenarioTests {

	private static TestDatabase database;

	private static HikariDataSource connections;

	private static int version;

	/** One for all: to empty it is quicker than to make another. */
	@BeforeAll
	static void createDatabase() {
		database = PostgresServer.shared().createDatabase();
		version = Integer.parseInt(database.query("show server_version_num")) / 10_000;
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(database.url());
		config.setMaximumPoolSize(4);
		config.setMinimumIdle(1);
		connections = new HikariDataSource(config);
	}

	@AfterAll
	static void dropDatabase() {
		connections.close();
		database.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("dev.migrations.command.Scenario#all")
	void makesOneOfTheOther(Scenario scenario, @TempDir Path root) {
		assumeTrue(scenario.isFor(version), () -> "for want of PostgreSQL %d or later".formatted(scenario.since()));
		ScenarioRun run = new ScenarioRun(scenario, connections, Project.in(root).names("%(rev)s"));
		run.prepare();
		WrittenChange change = run.generate();
		if (scenario.isPrinted(version)) {
			assertThat(change.preliminary()).isEqualTo(scenario.read("expected-preliminary"));
			assertThat(change.upgrade()).isEqualTo(scenario.read("expected-upgrade"));
			assertThat(change.downgrade()).isEqualTo(scenario.read("expected-downgrade"));
		}
		assertThat(change.isProven()).isEqualTo(!scenario.isDecided());
		run.upgrade();
		assertThat(run.differences(scenario.after())).isEmpty();
		run.downgrade();
		assertThat(run.differences(scenario.before())).isEmpty();
	}

}
