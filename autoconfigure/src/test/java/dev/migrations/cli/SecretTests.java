package dev.migrations.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsEndpointAutoConfiguration;
import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A password is in nothing that is printed, logged or answered, and no property is SQL.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class SecretTests {

	private static final String SECRET = "hunter2";

	private static final String HOSTILE = "x\"; drop table public.victim; --'";

	private final TestDatabase database;

	private final Path folder;

	SecretTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.folder = new RevisionFolder(folder).tables("a1", "a2").path();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost:1/nowhere?user=shop&password=hunter2",
			"postgresql://shop:hunter2@localhost:1/nowhere", "jdbc:postgresql://shop:hunter2@localhost:1/nowhere",
			"jdbc:postgresql://localhost:port/nowhere?user=shop&password=hunter2",
			"postgresql://shop:hunter2@localhost:port/nowhere", "jdbc:nobody://localhost/nowhere?password=hunter2" })
	void isNotSaidOfADatabaseThatCannotBeReached(String url, CapturedOutput output) {
		for (String property : List.of("spring.datasource.url=", "migrations.url=")) {
			for (List<String> command : List.of(List.of("current"), List.of("upgrade", "head", "--verbose"),
					List.of("check", "--json"))) {
				CommandRun run = Commander.on(this.database, this.folder)
					.with(property + url)
					.run(command.toArray(String[]::new));
				assertThat(run.code()).isEqualTo(1);
				assertThat(run.out() + run.err()).isNotBlank().doesNotContain(SECRET);
			}
			assertThatException().isThrownBy(() -> start(property + url));
		}
		assertThat(output.getAll()).contains("APPLICATION FAILED TO START").doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/html" })
	void isNotAnswered(String accepted) {
		for (String url : List.of("jdbc:postgresql://localhost:1/nowhere?user=shop&password=hunter2",
				this.database.url() + "&password=hunter2")) {
			endpoint(url,
					(mvc) -> assertThat(mvc.get().uri("/actuator/migrations").header("Accept", accepted)).hasStatusOk()
						.bodyText()
						.contains("a2")
						.doesNotContain(SECRET));
		}
	}

	@Test
	void isNotInWhatCommandsReportOfADatabaseThatAnswers() {
		Commander commander = Commander.on(this.database, this.folder)
			.with("spring.datasource.url=" + this.database.url() + "&password=hunter2");
		for (List<String> command : List.of(List.of("upgrade", "head"), List.of("current", "--verbose"),
				List.of("check"), List.of("history", "--log"), List.of("lock", "status"), List.of("downgrade", "-1"),
				List.of("upgrade", "a2", "--sql"))) {
			CommandRun run = commander.run(command.toArray(String[]::new));
			assertThat(run.out() + run.err()).isNotBlank().doesNotContain(SECRET);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "session", "table" })
	void noNameThatIsConfiguredIsRunAsSql(String lock) {
		this.database.execute("create table victim (id int)");
		Commander commander = Commander.on(this.database, this.folder)
			.with("migrations.schema=s" + HOSTILE, "migrations.version-table=v" + HOSTILE,
					"migrations.history-table=h" + HOSTILE, "migrations.lock.mode=" + lock,
					"spring.application.name=" + HOSTILE);
		commander.out("upgrade", "head");
		commander.out("current");
		commander.out("downgrade", "base");
		commander.out("stamp", "a1");
		assertThat(this.database.query("select count(*) from victim")).isEqualTo("0");
		assertThat(this.database.query("select string_agg(tablename, ' ' order by tablename) from pg_tables "
				+ "where schemaname = 's%s'".formatted(HOSTILE.replace("'", "''"))))
			.contains("h" + HOSTILE + " ")
			.contains(" v" + HOSTILE);
	}

	private void start(String property) {
		new SpringApplicationBuilder(Service.class)
			.properties("spring.main.web-application-type=none", "migrations.locations=file:" + this.folder,
					"spring.datasource.url=" + this.database.url(), "logging.level.root=info")
			.run("--" + property);
	}

	private void endpoint(String url, Consumer<MockMvcTester> test) {
		new WebApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class,
							MigrationsEndpointAutoConfiguration.class, EndpointAutoConfiguration.class,
							WebEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
							JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
							DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + url, "migrations.locations=file:" + this.folder,
					"migrations.on-startup=none", "management.endpoints.web.exposure.include=migrations",
					"management.endpoint.migrations.show-values=always")
			.run((context) -> test.accept(MockMvcTester.from(context)));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Service {

	}

}
