package dev.migrations.sample;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsState;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.script.RevisionFileIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.core.SpringProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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
	void bringsItsSchemaToHeadSearchesForNoRevisionsAndReadsNoConfigurationClasses(TestDatabase database) {
		SpringApplication application = new SpringApplication(JournalApplication.class);
		application.setMainApplicationClass(JournalApplication.class);
		List<String> searched = new CopyOnWriteArrayList<>();
		application.setResourceLoader(noting(searched));
		try (ConfigurableApplicationContext context = application.run("--server.port=0",
				"--spring.datasource.url=" + database.url(), "--journal.reminders.schedule=-")) {
			assertThat(context.getBean(Migrations.class).status().state()).isEqualTo(MigrationsState.UP_TO_DATE);
			assertThat(database.query("select count(*) from migrations_history")).isEqualTo("26");
			assertThat(context.containsBean(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME))
				.isFalse();
			assertThat(searched).noneMatch((pattern) -> pattern.contains("migrations/"));
			assertThat(RevisionFileIndex.read(context).files()).contains(
					"dev/migrations/sample/migrations/FirstAndLastNameApart.class",
					"dev/migrations/sample/migrations/DoNotOverwriteWhatAnotherHasChanged.class");
		}
	}

	private static PathMatchingResourcePatternResolver noting(List<String> searched) {
		return new PathMatchingResourcePatternResolver() {

			@Override
			public Resource[] getResources(String pattern) throws IOException {
				searched.add(pattern);
				return super.getResources(pattern);
			}

		};
	}

}
