package dev.migrations.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.migrations.command.MigrationsStanding;
import dev.migrations.postgres.Gate;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class BackgroundMigrationTests {

	private static final String ROWS = "select string_agg(version_num, ',') from migrations_version";

	private final TestDatabase database;

	private final RevisionFolder revisions;

	BackgroundMigrationTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.revisions = new RevisionFolder(folder).tables("a1");
	}

	/**
	 * Tomcat would tell the whole JVM how to open URLs, and other tests open jars as
	 * Spring Boot does.
	 */
	@BeforeAll
	static void leaveUrlsAlone() {
		TomcatURLStreamHandlerFactory.disable();
	}

	@Test
	void takesTrafficOnlyWhenTheSchemaIsThere() throws Exception {
		this.revisions.revision("a2", "a1", Gate.PASS, "");
		try (Gate gate = Gate.closed(this.database);
				ConfigurableApplicationContext context = start(WebService.class, WebApplicationType.SERVLET)) {
			gate.awaitHeldUp(1);
			String health = "http://localhost:%s/actuator/health/"
				.formatted(context.getEnvironment().getProperty("local.server.port"));
			assertThat(status(health + "readiness")).isEqualTo(503);
			assertThat(status(health + "liveness")).isEqualTo(200);
			gate.close();
			await(() -> status(health + "readiness") == 200);
			assertThat(this.database.query(ROWS)).isEqualTo("a2");
		}
	}

	@Test
	void takesNoTrafficAfterAFailure(CapturedOutput output) {
		this.revisions.revision("a2", "a1", "drop table nobody", "");
		try (ConfigurableApplicationContext context = start(Service.class, WebApplicationType.NONE)) {
			await(() -> output.getOut().contains("The migration in the background failed"));
			assertThat(output).contains("Applied now: a1.");
			assertThat(availability(context).getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
			assertThat(availability(context).getLivenessState()).isEqualTo(LivenessState.CORRECT);
			assertThat(context.getBean(MigrationsStandings.class).all().get(0).get().state().label())
				.isEqualTo("failed");
		}
	}

	@Test
	void isKnownToHaveFailedWhereTheDatabaseDoesNotSaySo(CapturedOutput output) {
		try (ConfigurableApplicationContext context = start(GoesElsewhere.class, WebApplicationType.NONE)) {
			await(() -> output.getOut().contains("The migration in the background failed"));
			MigrationsStanding standing = context.getBean(MigrationsStandings.class).all().get(0).get();
			assertThat(standing.state().label()).isEqualTo("failed");
			assertThat(standing.error()).startsWith("Can't locate revision identified by 'nope'");
		}
	}

	@Test
	void isStoppedWithTheService(CapturedOutput output) {
		this.revisions.revision("a2", "a1", "select pg_sleep(600)", "");
		ConfigurableApplicationContext context = start(Service.class, WebApplicationType.NONE);
		this.database.await("select count(*) from pg_stat_activity where wait_event = 'PgSleep'", "1",
				Duration.ofSeconds(30));
		context.close();
		assertThat(output).contains("The migration in the background was stopped.", "Applied now: a1.");
		assertThat(this.database.query("select count(*) from pg_locks where locktype = 'advisory'")).isEqualTo("0");
		assertThat(this.database.query(ROWS)).isEqualTo("a1");
	}

	@Test
	void isRefusedWhereHibernateValidatesTheSchemaAtTheStart(CapturedOutput output) {
		assertThat(catchThrowable(
				() -> start(Service.class, WebApplicationType.NONE, "--spring.jpa.hibernate.ddl-auto=validate")))
			.isNotNull();
		assertThat(output).contains(
				"'migrations.on-startup=background' makes the schema after the service has started, "
						+ "but 'spring.jpa.hibernate.ddl-auto=validate' looks for it before.",
				"Set 'spring.jpa.hibernate.ddl-auto=none', or 'migrations.on-startup=upgrade'.");
		assertThat(this.database.query("select to_regclass('migrations_version')")).isEqualTo("null");
	}

	private ConfigurableApplicationContext start(Class<?> service, WebApplicationType type, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--spring.datasource.url=" + this.database.url(),
				"--migrations.locations=" + this.revisions.location(), "--migrations.on-startup=background",
				"--server.port=0", "--spring.jmx.enabled=false", "--management.endpoint.health.probes.enabled=true"));
		all.addAll(List.of(arguments));
		SpringApplication application = new SpringApplicationBuilder(service).web(type).build();
		return application.run(all.toArray(String[]::new));
	}

	private static ApplicationAvailability availability(ConfigurableApplicationContext context) {
		return context.getBean(ApplicationAvailability.class);
	}

	private static int status(String url) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ApplicationAvailabilityAutoConfiguration.class, DataSourceAutoConfiguration.class,
			MigrationsAutoConfiguration.class })
	static class Service {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Service.class)
	static class GoesElsewhere {

		@Bean
		MigrationsStrategy elsewhere() {
			return (migrations) -> migrations.upgrade("nope");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ApplicationAvailabilityAutoConfiguration.class, DataSourceAutoConfiguration.class,
			MigrationsAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
			DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
			HttpMessageConvertersAutoConfiguration.class, EndpointAutoConfiguration.class,
			WebEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
			ServletManagementContextAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
			HealthEndpointAutoConfiguration.class, WebMvcHealthEndpointExtensionAutoConfiguration.class,
			AvailabilityHealthContributorAutoConfiguration.class, AvailabilityProbesAutoConfiguration.class })
	static class WebService {

	}

}
