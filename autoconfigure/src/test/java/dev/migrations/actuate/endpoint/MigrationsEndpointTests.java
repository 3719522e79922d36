package dev.migrations.actuate.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsEndpointAutoConfiguration;
import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationFailedException;
import dev.migrations.execution.RunSettings;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class MigrationsEndpointTests {

	private static final String BEAN = "$.contexts.application.migrationsBeans.migrations";

	private final TestDatabase database;

	private final WebApplicationContextRunner runner;

	MigrationsEndpointTests(TestDatabase database, @TempDir Path folder) throws IOException {
		this.database = database;
		write(folder, "a1", "", "create table users (id int)", "drop table users");
		write(folder, "b1", "a1", "create table posts (id int)", "drop table posts");
		write(folder, "b2", "a1", "create table tags (id int)", "drop table tags");
		write(folder, "m1", "b1, b2", "create table likes (id int)", "drop table likes");
		this.runner = new WebApplicationContextRunner().withInitializer((context) -> context.setId("application"))
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class,
							MigrationsEndpointAutoConfiguration.class, EndpointAutoConfiguration.class,
							WebEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
							JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
							DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(), "migrations.locations=file:" + folder,
					"management.endpoints.web.exposure.include=migrations");
	}

	private static void write(Path folder, String id, String revises, String upgrade, String downgrade)
			throws IOException {
		Files.writeString(folder.resolve(id + ".sql"), """
				-- make %1$s
				--
				-- Revision ID: %1$s
				-- Revises: %2$s
				-- Create Date: 2026-11-20T15:30:00Z

				-- migrate: upgrade
				%3$s;

				-- migrate: downgrade
				%4$s;
				""".formatted(id, revises, upgrade, downgrade));
	}

	@Test
	void showsWhatIsApplied() {
		this.runner.run((context) -> assertThat(get(context, "/actuator/migrations")).hasStatusOk()
			.bodyJson()
			.extractingPath(BEAN)
			.asMap()
			.containsEntry("target", "head")
			.containsEntry("state", "up-to-date")
			.containsEntry("upToDate", true)
			.containsEntry("behindHeads", 0)
			.containsEntry("error", null)
			.containsOnlyKeys("target", "current", "heads", "upToDate", "behindHeads", "state", "pending", "applied",
					"unknown", "edited", "history", "error"));
	}

	@Test
	void showsAPageToABrowserAndTheSameAsJsonToEverybodyElse() {
		this.runner.run((context) -> {
			assertThat(mvc(context).get()
				.uri("/actuator/migrations")
				.header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")).hasStatusOk()
				.hasContentType("text/html;charset=UTF-8")
				.bodyText()
				.contains("<title>Up to date", "make m1");
			for (String accepted : List.of("*/*", "application/json", "application/vnd.spring-boot.actuator.v3+json")) {
				assertThat(mvc(context).get().uri("/actuator/migrations").header("Accept", accepted)).hasStatusOk()
					.bodyJson()
					.extractingPath(BEAN + ".state")
					.isEqualTo("up-to-date");
			}
		});
	}

	@Test
	void describesEachRevision() {
		this.runner.run((context) -> assertThat(get(context, "/actuator/migrations")).bodyJson()
			.extractingPath(BEAN + ".applied[3]")
			.asMap()
			.containsOnlyKeys("revision", "downRevisions", "dependsOn", "branchLabels", "message", "createDate",
					"script", "head", "branchPoint", "mergePoint", "appliedAt", "durationMs", "appliedBy")
			.containsEntry("revision", "m1")
			.containsEntry("message", "make m1")
			.containsEntry("createDate", "2026-11-20T15:30:00Z")
			.containsEntry("head", true)
			.containsEntry("branchPoint", false)
			.containsEntry("mergePoint", true)
			.containsEntry("downRevisions", List.of("b1", "b2")));
	}

	@Test
	void showsWhatIsPending() {
		this.runner.withPropertyValues("migrations.on-startup=none", "migrations.target=b1")
			.run((context) -> assertThat(get(context, "/actuator/migrations")).bodyJson().satisfies((json) -> {
				assertThat(json).extractingPath(BEAN + ".state").isEqualTo("pending");
				assertThat(json).extractingPath(BEAN + ".pending[*].revision").asArray().containsExactly("a1", "b1");
				assertThat(json).extractingPath(BEAN + ".behindHeads").isEqualTo(4);
				assertThat(json).extractingPath(BEAN + ".upToDate").isEqualTo(false);
			}));
	}

	@Test
	void showsTheHistoryNewestFirst() {
		this.runner.run((context) -> assertThat(get(context, "/actuator/migrations")).bodyJson()
			.extractingPath(BEAN + ".history[*].revision")
			.asArray()
			.containsExactly("m1", "b1", "b2", "a1"));
	}

	@Test
	void showsThatTheDatabaseKnowsMoreThanThisBuild() {
		this.runner.run((context) -> {
			this.database.execute(
					"""
							update migrations_version set version_num = 'newer';
							insert into migrations_history (revision, down_revisions, depends_on, direction, started_at, finished_at,
							  duration_ms, outcome, applied_by, format)
							values ('newer', '{m1}', '{}', 'upgrade', now(), now(), 1, 'applied', 'x', 1)""");
			assertThat(get(context, "/actuator/migrations")).bodyJson().satisfies((json) -> {
				assertThat(json).extractingPath(BEAN + ".state").isEqualTo("ahead");
				assertThat(json).extractingPath(BEAN + ".unknown").asArray().containsExactly("newer");
				assertThat(json).extractingPath(BEAN + ".pending").asArray().isEmpty();
				assertThat(json).extractingPath(BEAN + ".applied[*].revision").asArray().hasSize(4);
			});
		});
	}

	@Test
	void showsARevisionWithoutItsSql() {
		this.runner.run((context) -> assertThat(get(context, "/actuator/migrations/b1")).hasStatusOk()
			.bodyJson()
			.extractingPath(BEAN)
			.asMap()
			.containsEntry("revision", "b1")
			.containsEntry("children", List.of("m1"))
			.containsEntry("upgradeSql", null)
			.containsEntry("truncated", false));
	}

	@Test
	void showsItsSqlToThoseWhoMaySeeIt() {
		this.runner.withPropertyValues("management.endpoint.migrations.show-values=always")
			.run((context) -> assertThat(get(context, "/actuator/migrations/b1")).bodyJson()
				.extractingPath(BEAN)
				.asMap()
				.containsEntry("upgradeSql", "create table posts (id int);")
				.containsEntry("downgradeSql", "drop table posts;"));
	}

	@Test
	void doesNotKnowARevisionThatNobodyKnows() {
		this.runner.run((context) -> assertThat(get(context, "/actuator/migrations/nope")).hasStatus(404));
	}

	@ParameterizedTest
	@CsvSource({ "never, false", "always, true" })
	void showsAStatementThatFailedToThoseWhoMaySeeIt(String showValues, boolean shown) {
		this.database.execute("create table posts (secret int)");
		this.runner
			.withPropertyValues("migrations.on-startup=none", "migrations.baseline=a1",
					"management.endpoint.migrations.show-values=" + showValues)
			.run((context) -> {
				assertThatExceptionOfType(MigrationFailedException.class)
					.isThrownBy(() -> context.getBean(Migrations.class).upgrade());
				assertThat(get(context, "/actuator/migrations")).bodyJson().satisfies((json) -> {
					for (String path : List.of(".error", ".history[0].error")) {
						assertThat(json).extractingPath(BEAN + path)
							.asString()
							.startsWith(
									"Upgrade to revision 'b1' (make b1) failed: ERROR: relation \"posts\" already exists")
							.matches((error) -> error.contains("create table posts (id int)") == shown);
					}
				});
			});
	}

	@Test
	void refusesToChangeAnything() {
		this.runner.run((context) -> assertThat(mvc(context).post().uri("/actuator/migrations")).hasStatus(405));
	}

	@Test
	void answersWhileTheDatabaseDoesNotLetItIn() {
		this.runner
			.withPropertyValues("migrations.on-startup=none", "migrations.url=jdbc:postgresql://localhost:1/nowhere")
			.run((context) -> assertThat(get(context, "/actuator/migrations")).hasStatusOk()
				.bodyJson()
				.satisfies((json) -> {
					assertThat(json).extractingPath(BEAN + ".state").isEqualTo("unreachable");
					assertThat(json).extractingPath(BEAN + ".upToDate").isEqualTo(false);
					assertThat(json).extractingPath(BEAN + ".error")
						.asString()
						.startsWith("Cannot connect to the database: ");
				}));
	}

	@Test
	void saysWhyTheTargetCannotBeReached() {
		this.runner.withPropertyValues("migrations.on-startup=none", "migrations.target=nope").run((context) -> {
			context.getBean(Migrations.class).upgrade("a1");
			assertThat(get(context, "/actuator/migrations")).bodyJson().satisfies((json) -> {
				assertThat(json).extractingPath(BEAN + ".state").isEqualTo("failed");
				assertThat(json).extractingPath(BEAN + ".upToDate").isEqualTo(false);
				assertThat(json).extractingPath(BEAN + ".current").asArray().containsExactly("a1");
				assertThat(json).extractingPath(BEAN + ".error")
					.asString()
					.startsWith("Can't locate revision identified by 'nope'");
			});
		});
	}

	@Test
	void forgetsAFailureThatIsNotPendingAnyMore() {
		this.database.execute("create table posts (id int)");
		this.runner.withPropertyValues("migrations.on-startup=none", "migrations.baseline=a1").run((context) -> {
			assertThatExceptionOfType(MigrationFailedException.class)
				.isThrownBy(() -> context.getBean(Migrations.class).upgrade());
			assertThat(get(context, "/actuator/migrations")).bodyJson()
				.extractingPath(BEAN + ".state")
				.isEqualTo("failed");
		});
		this.runner.withPropertyValues("migrations.on-startup=none", "migrations.target=a1")
			.run((context) -> assertThat(get(context, "/actuator/migrations")).bodyJson().satisfies((json) -> {
				assertThat(json).extractingPath(BEAN + ".state").isEqualTo("up-to-date");
				assertThat(json).extractingPath(BEAN).asMap().containsEntry("error", null);
			}));
	}

	@Test
	void answersWithinFiveSecondsWhileTheDatabaseDoesNotAnswerAtAll() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			this.runner
				.withPropertyValues("migrations.on-startup=none",
						"migrations.url=jdbc:postgresql://localhost:%d/nowhere".formatted(silent.getLocalPort()))
				.run((context) -> {
					long start = System.nanoTime();
					assertThat(get(context, "/actuator/migrations")).bodyJson()
						.extractingPath(BEAN + ".error")
						.isEqualTo("The database did not answer within 4 seconds.");
					assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
				});
		}
	}

	@Test
	void answersWithinFiveSecondsForSeveralDatabasesTogether() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			this.runner.withUserConfiguration(TwoDatabases.class)
				.withPropertyValues("migrations.on-startup=none", "silent.port=" + silent.getLocalPort())
				.run((context) -> {
					long start = System.nanoTime();
					assertThat(get(context, "/actuator/migrations")).bodyJson()
						.extractingPath("$.contexts.application.migrationsBeans[*].state")
						.asArray()
						.containsExactly("unreachable", "unreachable");
					assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
				});
		}
	}

	@Test
	void isNotThereUnlessItIsExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	private static MvcTestResult get(AssertableWebApplicationContext context, String uri) {
		return mvc(context).get().uri(uri).exchange();
	}

	private static MockMvcTester mvc(WebApplicationContext context) {
		return MockMvcTester.from(context);
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDatabases {

		@Bean
		static Migrations first(@Value("${silent.port}") int port) {
			return migrations(port);
		}

		@Bean
		static Migrations second(@Value("${silent.port}") int port) {
			return migrations(port);
		}

		private static Migrations migrations(int port) {
			return new Migrations(Revisions.tables("a").load(),
					new ManagedSchema(
							new DriverManagerDataSource("jdbc:postgresql://localhost:%d/nowhere".formatted(port)), null,
							ManagedSchema.VERSION_TABLE, ManagedSchema.HISTORY_TABLE),
					new MigrationsSettings(RevisionTarget.parse("head"), null),
					new RunSettings("test", null, "here", Duration.ZERO));
		}

	}

}
