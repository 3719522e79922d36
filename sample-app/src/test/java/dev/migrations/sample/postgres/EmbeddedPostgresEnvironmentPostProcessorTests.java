package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedPostgresEnvironmentPostProcessorTests {

	private static final String URL = "jdbc:postgresql://db.example.org/prod";

	private final ConfigurableEnvironment environment = new StandardEnvironment();

	@Test
	void offersADatabaseWhenNothingIsSet() {
		assertThat(isOffered()).isTrue();
	}

	@Test
	void offersADatabaseWhenDatabaseUrlIsEmpty() {
		setEnvironmentVariable("DATABASE_URL", "");
		assertThat(isOffered()).isTrue();
	}

	@Test
	void yieldsToDatabaseUrl() {
		setEnvironmentVariable("DATABASE_URL", "postgresql://user:secret@db.example.org/prod");
		assertThat(isOffered()).isFalse();
	}

	@Test
	void yieldsToAnEnvironmentVariable() {
		setEnvironmentVariable("SPRING_DATASOURCE_URL", URL);
		assertThat(isOffered()).isFalse();
	}

	@Test
	void yieldsToASystemProperty() {
		this.environment.getSystemProperties().put("spring.datasource.url", URL);
		try {
			assertThat(isOffered()).isFalse();
		}
		finally {
			this.environment.getSystemProperties().remove("spring.datasource.url");
		}
	}

	@Test
	void yieldsToAnArgument() {
		assertThat(isOffered("--spring.datasource.url=" + URL)).isFalse();
	}

	@Test
	void yieldsToAProfile(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("application-prod.properties"), "spring.datasource.url=" + URL);
		String location = "--spring.config.additional-location=" + folder.toUri();
		assertThat(isOffered(location, "--spring.profiles.active=prod")).isFalse();
	}

	private void setEnvironmentVariable(String name, String value) {
		this.environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value)));
	}

	private boolean isOffered(String... arguments) {
		SpringApplication application = new SpringApplicationBuilder(Nothing.class).environment(this.environment)
			.web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.bannerMode(Banner.Mode.OFF)
			.build();
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			return context.getEnvironment().getPropertySources().contains(EmbeddedPostgresPropertySource.NAME);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
