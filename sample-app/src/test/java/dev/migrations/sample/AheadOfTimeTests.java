package dev.migrations.sample;

import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsState;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.core.SpringProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service as {@code process-aot} has prepared it.
 */
@PostgresTest
class AheadOfTimeTests {

	@BeforeEach
	void useWhatWasGenerated() {
		SpringProperties.setFlag(AotDetector.AOT_ENABLED);
	}

	@AfterEach
	void forgetWhatWasGenerated() {
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
	}

	@Test
	void bringsItsSchemaToHeadAndReadsNoConfigurationClasses(TestDatabase database) {
		SpringApplication application = new SpringApplication(JournalApplication.class);
		application.setMainApplicationClass(JournalApplication.class);
		try (ConfigurableApplicationContext context = application.run("--server.port=0",
				"--spring.datasource.url=" + database.url(), "--journal.reminders.schedule=-")) {
			assertThat(context.getBean(Migrations.class).status().state()).isEqualTo(MigrationsState.UP_TO_DATE);
			assertThat(database.query("select count(*) from migrations_history")).isEqualTo("26");
			assertThat(context.containsBean(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME))
				.isFalse();
		}
	}

}
