package dev.migrations.metrics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsObservationAutoConfiguration;
import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class MigrationsObservationsTests {

	private final ApplicationContextRunner runner;

	private final RevisionFolder revisions;

	MigrationsObservationsTests(TestDatabase database, @TempDir Path folder) {
		this.revisions = new RevisionFolder(folder).tables("a1", "a2");
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, MigrationsAutoConfiguration.class,
					MigrationsObservationAutoConfiguration.class, ObservationAutoConfiguration.class))
			.withBean(Stopped.class)
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"migrations.locations=" + this.revisions.location());
	}

	@Test
	void areMadeOfARunAndOfEachOfItsRevisions() {
		this.runner.run((context) -> assertThat(context.getBean(Stopped.class).lines).containsExactly(
				"upgrade a1 in migrations.run: migrations.revision direction=upgrade,name=migrations,outcome=applied revision=a1",
				"upgrade a2 in migrations.run: migrations.revision direction=upgrade,name=migrations,outcome=applied revision=a2",
				"run migrations in nothing: migrations.run name=migrations,outcome=applied from=[],to=[a2]"));
	}

	@Test
	void tellOfAFailure() {
		this.revisions.revision("a2", "a1", "drop table nobody", "");
		Stopped stopped = new Stopped();
		this.runner.withBean("kept", Stopped.class, () -> stopped)
			.run((context) -> assertThat(stopped.lines).contains(
					"upgrade a2 in migrations.run: migrations.revision direction=upgrade,name=migrations,outcome=failed revision=a2",
					"run migrations in nothing: migrations.run name=migrations,outcome=failed "));
	}

	@Test
	void areMadeAsTheServiceWants() {
		this.runner.withBean(OwnConvention.class)
			.run((context) -> assertThat(context.getBean(Stopped.class).lines).last()
				.asString()
				.startsWith("run migrations in nothing: my.run "));
	}

	@Test
	void areNotMadeWhereTheyNeedTheSchemaThemselves(CapturedOutput output) {
		this.runner.withUserConfiguration(WritesToTheDatabase.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Stopped.class).lines).isEmpty();
			assertThat(output).contains("The run is not observed: what the ObservationRegistry needs is not there yet");
		});
	}

	static class OwnConvention extends RunObservationConvention {

		@Override
		public String getName() {
			return "my.run";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WritesToTheDatabase {

		@Bean
		ObservationHandler<Observation.Context> writing(JdbcTemplate template) {
			return (context) -> template != null;
		}

	}

	static class Stopped implements ObservationHandler<Observation.Context> {

		private final List<String> lines = new ArrayList<>();

		@Override
		public void onStop(Observation.Context context) {
			Object parent = (context.getParentObservation() != null)
					? context.getParentObservation().getContextView().getName() : "nothing";
			this.lines.add("%s in %s: %s %s %s".formatted(context.getContextualName(), parent, context.getName(),
					keys(context.getLowCardinalityKeyValues()), keys(context.getHighCardinalityKeyValues())));
		}

		private static String keys(KeyValues values) {
			return String.join(",",
					values.stream()
						.filter((value) -> !value.getKey().equals("script"))
						.map((value) -> value.getKey() + "=" + value.getValue())
						.toList());
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
