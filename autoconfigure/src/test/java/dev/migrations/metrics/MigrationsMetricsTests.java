package dev.migrations.metrics;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsMetricsAutoConfiguration;
import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.command.Migrations;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.postgres.Wire;
import dev.migrations.revision.MigrationsException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What Prometheus reads, of a registry that is made after the run.
 */
@PostgresTest
class MigrationsMetricsTests {

	private final ApplicationContextRunner runner;

	private final TestDatabase database;

	private final RevisionFolder revisions;

	MigrationsMetricsTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.revisions = new RevisionFolder(folder).tables("a1", "a2", "a3");
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					MigrationsAutoConfiguration.class, MigrationsMetricsAutoConfiguration.class,
					MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class,
					PrometheusMetricsExportAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"migrations.locations=" + this.revisions.location());
	}

	@Test
	void tellOfTheRunThatMadeTheSchema() {
		this.runner.run((context) -> assertThat(scrape(context)).contains("migrations_applied{name=\"migrations\"} 3.0",
				"migrations_pending{name=\"migrations\"} 0.0",
				"migrations_runs_total{name=\"migrations\",outcome=\"applied\"} 1.0",
				"migrations_runs_total{name=\"migrations\",outcome=\"failed\"} 0.0",
				"migrations_duration_seconds_count{direction=\"upgrade\",name=\"migrations\",outcome=\"applied\"} 3",
				"migrations_duration_seconds_count{direction=\"downgrade\",name=\"migrations\",outcome=\"applied\"} 0",
				"migrations_lock_wait_seconds_count{name=\"migrations\"} 1",
				"migrations_state{name=\"migrations\",state=\"up-to-date\"} 1.0",
				"migrations_state{name=\"migrations\",state=\"pending\"} 0.0"));
	}

	@Test
	void tellWhenARevisionWasLastRunAlsoByOthers() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.database.execute("update migrations_history set finished_at = to_timestamp(1700000000)");
		this.runner.run((context) -> assertThat(scrape(context)).contains(
				"migrations_last_success_seconds{name=\"migrations\"} 1.7E9",
				"migrations_runs_total{name=\"migrations\",outcome=\"unchanged\"} 1.0",
				"migrations_duration_seconds_count{direction=\"upgrade\",name=\"migrations\",outcome=\"applied\"} 0"));
	}

	@Test
	void tellOfAFailureAtOnce() {
		this.revisions.revision("a4", "a3", "drop table nobody", "");
		this.runner.withPropertyValues("migrations.on-startup=none").run((context) -> {
			assertThat(scrape(context)).contains("migrations_pending{name=\"migrations\"} 4.0",
					"migrations_last_success_seconds{name=\"migrations\"} NaN");
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> context.getBean(Migrations.class).upgrade());
			assertThat(scrape(context)).contains("migrations_pending{name=\"migrations\"} 1.0",
					"migrations_state{name=\"migrations\",state=\"failed\"} 1.0",
					"migrations_runs_total{name=\"migrations\",outcome=\"failed\"} 1.0",
					"migrations_duration_seconds_count{direction=\"upgrade\",name=\"migrations\",outcome=\"failed\"} 1");
		});
	}

	@Test
	void askTheDatabaseOnceInAWhile() {
		try (Wire wire = new Wire(this.database)) {
			this.runner.withPropertyValues("migrations.url=" + wire.url()).run((context) -> {
				scrape(context);
				wire.reset();
				scrape(context);
				assertThat(wire.connections()).isZero();
			});
		}
	}

	private static List<String> scrape(ApplicationContext context) {
		return context.getBean(PrometheusMeterRegistry.class).scrape().lines().toList();
	}

}
