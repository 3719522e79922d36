package dev.migrations.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.execution.MigrationEvent;
import dev.migrations.execution.MigrationListener;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an application becomes a command.
 */
@PostgresTest
class CommandEntryTests {

	private static final String VERSION = "select version_num from migrations_version";

	private final TestDatabase database;

	private final RevisionFolder revisions;

	private final Commander commander;

	CommandEntryTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.revisions = new RevisionFolder(folder);
		this.commander = Commander.on(database, folder);
	}

	@BeforeEach
	void writeRevisions() {
		this.revisions.tables("a1", "a2");
	}

	@Test
	void readsTheConfigurationOfTheApplicationWithItsProfiles(@TempDir Path config) {
		new RevisionFolder(config).file("application.yml", """
				spring.datasource.url: jdbc:postgresql://localhost:1/nowhere
				migrations.locations: %s
				---
				spring.config.activate.on-profile: test
				spring.datasource.url: %s
				""".formatted(this.revisions.location(), this.database.url()));
		Commander files = new Commander(ServiceThatMustNotStart.class,
				List.of("spring.config.location=" + config + "/"));
		assertThat(files.with("spring.profiles.active=test").out("upgrade", "a1")).isEmpty();
		assertThat(this.database.query(VERSION)).isEqualTo("a1");
	}

	@Test
	void readsDatabaseUrl() {
		String url = this.database.url()
			.replaceFirst("jdbc:", "")
			.replaceFirst("//", "//postgres@")
			.replaceFirst("\\?.*", "");
		System.setProperty("DATABASE_URL", url);
		try {
			assertThat(Commander.in(this.revisions.path()).out("upgrade", "a1")).isEmpty();
		}
		finally {
			System.clearProperty("DATABASE_URL");
		}
		assertThat(this.database.query(VERSION)).isEqualTo("a1");
	}

	@Test
	void takesTheBeansOfTheClassesThatItIsTold() {
		Commander sources = new Commander(ServiceThatMustNotStart.class,
				List.of("migrations.locations=" + this.revisions.location(), "test.url=" + this.database.url()))
			.with("migrations.command.sources=" + OwnDataSource.class.getName());
		assertThat(sources.out("upgrade", "a1")).isEmpty();
		assertThat(this.database.query(VERSION)).isEqualTo("a1");
	}

	@Test
	void callsTheListenersAmongThem() {
		Commander sources = this.commander.with("migrations.command.sources=" + Announcement.class.getName());
		assertThat(sources.out("upgrade", "a1", "--tag", "release 7")).isEmpty();
		assertThat(this.database.query("select rows || ' ' || tag from announcements")).isEqualTo("[a1] release 7");
	}

	@Test
	void saysThatAClassIsMissing() {
		assertThat(this.commander.with("migrations.command.sources=com.example.Nobody").run("heads"))
			.isEqualTo(new CommandRun(1, "", "'migrations.command.sources' names 'com.example.Nobody', but there is no "
					+ "such class. Write the full name of a configuration class of the application.\n"));
	}

	@Test
	void leavesAnApplicationAloneThatIsStartedOtherwise() {
		CommandRun run = CommandRun.of(QuietService.class, List.of("--spring.main.web-application-type=none"));
		assertThat(run.code()).isEqualTo(-1);
		assertThat(CommandRun
			.of(QuietService.class, List.of("other", "migrations", "--spring.main.web-application-type=none"))
			.code()).isEqualTo(-1);
	}

	@Test
	void leavesTheWordToAnApplicationThatWantsIt() {
		System.setProperty("migrations.command.enabled", "false");
		try {
			assertThat(CommandRun
				.of(QuietService.class, List.of("migrations", "heads", "--spring.main.web-application-type=none"))
				.code()).isEqualTo(-1);
		}
		finally {
			System.clearProperty("migrations.command.enabled");
		}
	}

	@Test
	void keepsWhatOthersPrintFromTheStandardOutput() {
		CommandRun run = CommandRun.of(
				ServiceThatMustNotStart.class, List.of("migrations", "heads", "--debug",
						"--spring.main.banner-mode=console", "--migrations.locations=" + this.revisions.location()),
				() -> System.out.println("Good bye."));
		assertThat(run.out()).isEqualTo("a2 (head)\n");
		assertThat(run.err()).endsWith("Good bye.\n");
		assertThat(run.code()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "rubbish", "upgrade a b", "upgrade --rubbish", "downgrade", "stamp", "show",
			"heads --max x", "history -r", "help rubbish" })
	void endsWithTwoIfItIsNotUnderstood(String words) {
		CommandRun run = this.commander.run(words.isEmpty() ? new String[0] : words.split(" "));
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).containsPattern("See 'migrations( \\w+)? --help'");
	}

	@Test
	void suggestsWhatMayHaveBeenMeant() {
		assertThat(this.commander.run("upgrad").err()).isEqualTo("""
				Unmatched argument at index 0: 'upgrad'
				Did you mean: migrations upgrade or migrations downgrade or migrations heads?
				See 'migrations --help'.
				""");
	}

	@Test
	void refusesToChooseAmongOneDatabase() {
		assertThat(this.commander.run("-n", "billing", "current")).isEqualTo(new CommandRun(2, "",
				"There is only one database, so '-n billing' has nothing to choose from: leave it out.\n"
						+ "See 'migrations current --help'.\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "help", "--help", "-h" })
	void listsTheCommands(String word) {
		String out = this.commander.out(word);
		assertThat(out).startsWith("Usage: migrations")
			.contains("upgrade", "downgrade", "current", "history", "heads", "branches", "show", "stamp", "check",
					"ensure-version", "completion", "help")
			.contains("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 found something");
		assertThat(out.lines()).allMatch((line) -> line.length() <= 100);
	}

	@ParameterizedTest
	@CsvSource({ "help upgrade", "upgrade --help", "upgrade -h" })
	void saysHowACommandIsUsed(String words) {
		assertThat(this.commander.out(words.split(" "))).startsWith("Usage: migrations upgrade [")
			.contains("--tag=TAG", "'migrations.target'");
	}

	@Test
	void saysItsVersion() {
		assertThat(this.commander.out("--version"))
			.matches("Migrations for Spring Boot .+ \\(Spring Boot \\d+\\.\\d+\\.\\d+, Java \\d+\\)\\n");
	}

	@Test
	void printsWhatAShellCompletesWith() {
		assertThat(this.commander.out("completion")).startsWith("#!/usr/bin/env bash")
			.contains("complete -F _complete_migrate -o default migrate migrate.sh", "ensure-version");
		assertThat(this.commander.out("completion", "db")).contains("complete -F _complete_db -o default db");
	}

	@Test
	void showsAStackTraceOnlyOnDemand() {
		assertThat(this.commander.run("show", "nobody").err())
			.startsWith("Can't locate revision identified by 'nobody'")
			.doesNotContain("\tat ");
		assertThat(this.commander.run("show", "nobody", "--raiseerr").err()).contains("\tat dev.migrations.");
		assertThat(this.commander.run("--verbose", "show", "nobody").err()).contains("\tat dev.migrations.");
	}

	@Test
	void saysWhatIsWrongWithTheEnvironment() {
		CommandRun run = this.commander.with("spring.datasource.url=postgresql://localhost:port/db").run("heads");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).startsWith("The URL in 'spring.datasource.url' cannot be read: ");
		CommandRun missing = this.commander.with("spring.config.import=file:/nowhere.yml").run("heads");
		assertThat(missing.code()).isEqualTo(1);
		assertThat(missing.out()).isEmpty();
		assertThat(missing.err()).contains("file:/nowhere.yml");
	}

	@Test
	void saysWhatIsWrongWithAProperty() {
		CommandRun run = this.commander.with("migrations.lock.wait=soon").run("heads");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).contains("migrations.lock.wait", "soon");
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDataSource {

		@Bean
		DataSource dataSource(Environment environment) {
			return new DriverManagerDataSource(environment.getRequiredProperty("test.url"));
		}

	}

	static class Announcement implements MigrationListener {

		@Override
		public void afterStep(MigrationEvent event) throws SQLException {
			try (Statement statement = event.connection().createStatement()) {
				statement.execute("create table announcements as select '%s' as rows, '%s' as tag"
					.formatted(event.rowsAfter(), event.tag()));
			}
		}

	}

	@SpringBootConfiguration
	static class QuietService {

	}

}
