package dev.migrations.autoconfigure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * URLs as everybody but Java writes them, in a whole application.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseUrlTests {

	/** It needs percent encoding, and is found in no other text. */
	private static final String PASSWORD = "s3cr:et/p@ss?w%rd";

	private static final String ENCODED = "s3cr%3Aet%2Fp%40ss%3Fw%25rd";

	private final TestDatabase database;

	private final String location;

	private final String role;

	DatabaseUrlTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.role = database.name();
		this.location = new RevisionFolder(folder).tables("a1").location();
	}

	@BeforeEach
	void createRole() {
		this.database.execute("create role %s login superuser password '%s'".formatted(this.role, PASSWORD));
	}

	@AfterEach
	void dropRole() {
		this.database
			.execute("reassign owned by %1$s to current_user; drop owned by %1$s; drop role %1$s".formatted(this.role));
	}

	@Test
	void theVariableStandsForTheUrlOfTheDataSource() {
		run(Map.of("DATABASE_URL", url("postgresql"))).close();
		assertThat(appliedBy()).isEqualTo(this.role);
	}

	@Test
	void theVariableGivesWayToTheProperty() {
		run(Map.of("DATABASE_URL", "postgresql://nobody@localhost:1/nowhere"),
				"--spring.datasource.url=" + url("postgres"))
			.close();
		assertThat(appliedBy()).isEqualTo(this.role);
	}

	@Test
	void theVariableMayHoldAJdbcUrl() {
		run(Map.of("DATABASE_URL", this.database.url())).close();
		assertThat(appliedBy()).isEqualTo("postgres");
	}

	@Test
	void theVariableOfAnotherKindOfDatabaseIsNotOurs() {
		MockEnvironment environment = new MockEnvironment().withProperty("DATABASE_URL",
				"mysql://nobody@localhost/nowhere");
		new DatabaseUrlEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
		assertThat(environment.containsProperty("spring.datasource.url")).isFalse();
	}

	@Test
	void migrationsHaveAUrlOfTheirOwn() {
		run(Map.of(), "--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
				"--migrations.url=" + url("postgresql+psycopg"))
			.close();
		assertThat(appliedBy()).isEqualTo(this.role);
	}

	@Test
	void aVariableIsEnoughForAFurtherDatabase() {
		run(Map.of("MIGRATIONS_DATABASES_BILLING_URL", url("postgresql"), "MIGRATIONS_DATABASES_BILLING_LOCATIONS",
				this.location), "--migrations.on-startup=none",
				"--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere")
			.close();
		assertThat(appliedBy()).isEqualTo(this.role);
	}

	@Test
	void whatTheUrlSaysComesBeforeADefaultUser() {
		run(Map.of("DATABASE_URL", url("postgresql")), "--spring.datasource.username=nobody",
				"--spring.datasource.password=nothing")
			.close();
		assertThat(appliedBy()).isEqualTo(this.role);
	}

	@Test
	void thePasswordReachesNoLogAndNoError(CapturedOutput output) {
		run(Map.of("DATABASE_URL", url("postgresql"), "LOGGING_LEVEL_ROOT", "debug")).close();
		this.database.execute("alter role %s nologin".formatted(this.role));
		assertThatException().isThrownBy(() -> run(Map.of("DATABASE_URL", url("postgresql"))))
			.satisfies((failure) -> assertThat(failure).hasStackTraceContaining("is not permitted to log in")
				.message()
				.doesNotContain(PASSWORD, ENCODED));
		assertThatException().isThrownBy(() -> run(Map.of("DATABASE_URL", url("postgresql") + "?broken")))
			.withMessageContaining(
					"The URL in 'DATABASE_URL' cannot be read: a parameter after '?' has not the form name=value")
			.satisfies((failure) -> assertThat(failure.toString()).doesNotContain(PASSWORD, ENCODED));
		assertThat(output.getAll()).contains("Upgrade to head COMPLETED", "DEBUG")
			.doesNotContain(PASSWORD, ENCODED, "s3cr");
	}

	private String appliedBy() {
		return this.database.query("select applied_by from migrations_history");
	}

	private String url(String scheme) {
		String server = this.database.url().replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
		return "%s://%s:%s@%s/%s".formatted(scheme, this.role, ENCODED, server, this.database.name());
	}

	private ConfigurableApplicationContext run(Map<String, String> variables, String... arguments) {
		StandardEnvironment environment = new StandardEnvironment();
		Map<String, Object> values = new HashMap<>(variables);
		values.put("MIGRATIONS_LOCATIONS", this.location);
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, values));
		SpringApplication application = new SpringApplication(Service.class);
		application.setEnvironment(environment);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application.run(arguments);
	}

	@SpringBootConfiguration
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class })
	static class Service {

	}

}
