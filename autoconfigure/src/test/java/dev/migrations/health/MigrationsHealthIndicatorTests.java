package dev.migrations.health;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsHealthContributorAutoConfiguration;
import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.RunSettings;
import dev.migrations.postgres.Gate;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.postgres.Wire;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.SqlRevisionSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class MigrationsHealthIndicatorTests {

	private static final String NEWER = """
			update migrations_version set version_num = 'c5';
			insert into migrations_history (revision, down_revisions, depends_on, direction, started_at, finished_at,
			  duration_ms, outcome, applied_by, format)
			values ('c4', '{a3}', '{}', 'upgrade', now(), now(), 1, 'applied', 'x', 1),
			  ('c5', '{c4}', '{}', 'upgrade', now(), now(), 1, 'applied', 'x', 1)""";

	private static final String HALF_WAY = """
			insert into migrations_progress (revision, direction, statements, done, state, started_at, updated_at, error)
			values ('%s', 'upgrade', 3, 1, 'failed', now(), now(), 'It failed' || chr(10) || 'secret')""";

	private final ApplicationContextRunner runner;

	private final TestDatabase database;

	private final RevisionFolder revisions;

	MigrationsHealthIndicatorTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.revisions = new RevisionFolder(folder).tables("a1", "a2", "a3");
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					MigrationsAutoConfiguration.class, MigrationsHealthContributorAutoConfiguration.class,
					HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
					HealthEndpointAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"migrations.locations=" + this.revisions.location(), "migrations.status.time-to-live=0");
	}

	@Test
	void isUpAtTheTarget() {
		this.runner.run((context) -> assertThat(health(context)).isEqualTo(Health.up()
			.withDetails(Map.of("state", "up-to-date", "target", "head", "pending", 0, "applied", 3, "unknown", 0))
			.build()));
	}

	@Test
	void isUpWhereANewerBuildHasMigrated() {
		this.runner.run((context) -> {
			this.database.execute(NEWER);
			assertThat(health(context)).isEqualTo(Health.up()
				.withDetails(Map.of("state", "ahead", "target", "head", "pending", 0, "applied", 3, "unknown", 2))
				.build());
		});
	}

	@Test
	void isUpWhileANewerBuildIsHalfWay() {
		after(HALF_WAY.formatted("c4"),
				(context, health) -> assertThat(health.getStatus()).as("%s", health).isEqualTo(Status.UP));
	}

	@Test
	void isOutOfServiceWhileRevisionsArePending() {
		this.runner.withPropertyValues("migrations.on-startup=none").run((context) -> {
			Health nothing = Health.outOfService()
				.withDetails(Map.of("state", "pending", "target", "head", "pending", 3, "applied", 0, "unknown", 0))
				.build();
			assertThat(health(context)).isEqualTo(nothing);
			context.getBean(Migrations.class).upgrade("a1");
			assertThat(health(context)).isEqualTo(Health.outOfService()
				.withDetails(Map.of("state", "pending", "target", "head", "pending", 2, "applied", 1, "unknown", 0))
				.build());
			context.getBean(Migrations.class).downgrade("base");
			assertThat(health(context)).isEqualTo(nothing);
		});
	}

	@Test
	void isOutOfServiceWhileSomebodyRuns() {
		this.revisions.revision("a4", "a3", Gate.PASS, "");
		this.runner.withPropertyValues("migrations.on-startup=none").run((context) -> {
			CompletableFuture<?> run;
			try (Gate gate = Gate.closed(this.database)) {
				run = CompletableFuture.supplyAsync(() -> context.getBean(Migrations.class).upgrade());
				gate.awaitHeldUp(1);
				assertThat(health(context)).isEqualTo(Health.outOfService()
					.withDetails(Map.of("state", "running", "target", "head", "pending", 1, "applied", 3, "unknown", 0))
					.build());
			}
			run.get(30, TimeUnit.SECONDS);
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void isDownAfterAFailureUntilItIsMended() {
		this.revisions.revision("a4", "a3", "drop table nobody", "");
		this.runner.withPropertyValues("migrations.on-startup=none").run((context) -> {
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> context.getBean(Migrations.class).upgrade());
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("state", "failed")
				.containsEntry("pending", 1)
				.containsEntry("error",
						"Upgrade to revision 'a4' (make a4) failed: ERROR: table \"nobody\" does not exist [SQLSTATE 42P01]");
			this.database.execute("create table nobody (id int)");
			context.getBean(Migrations.class).upgrade();
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void isDownWhereARevisionWasLeftHalfWay() {
		after(HALF_WAY.formatted("a3"), (context, health) -> {
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("state", "failed").containsEntry("error", "It failed");
		});
	}

	@Test
	void isDownWhereTheVersionTableWasEmptied() {
		after("delete from migrations_version",
				(context, health) -> assertThat(health.getStatus()).as("%s", health).isEqualTo(Status.DOWN));
	}

	@Test
	void isDownWhereTheDatabaseDoesNotAnswer() {
		this.runner
			.withPropertyValues("migrations.on-startup=none", "migrations.url=jdbc:postgresql://localhost:1/nowhere")
			.run((context) -> {
				assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
				assertThat(health(context).getDetails()).containsEntry("state", "unreachable")
					.doesNotContainKeys("pending", "applied", "unknown")
					.hasEntrySatisfying("error",
							(error) -> assertThat(error).asString().startsWith("Cannot connect to the database: "));
			});
	}

	@Test
	void looksAgainWhereItsTablesAreGone() {
		after("drop table migrations_version, migrations_history, migrations_progress",
				(context, health) -> assertThat(health.getDetails()).containsEntry("state", "pending"));
	}

	@Test
	void asksOnceInAWhileAndThenOneQuery() {
		try (Wire wire = new Wire(this.database)) {
			this.runner
				.withPropertyValues("migrations.url=" + wire.url(), "migrations.status.time-to-live=1h",
						"migrations.on-startup=none")
				.run((context) -> {
					context.getBean(Migrations.class).upgrade();
					context.getBean(Migrations.class).standing();
					wire.reset();
					context.getBean(Migrations.class).standing();
					int one = wire.roundTrips();
					wire.reset();
					context.getBean(Migrations.class).database();
					assertThat(one - wire.roundTrips()).isEqualTo(1);
					health(context);
					wire.reset();
					health(context);
					health(context);
					assertThat(wire.roundTrips()).isZero();
				});
		}
	}

	@Test
	void tellsOfSeveralDatabasesByTheirNames() {
		this.runner.withBean("orders", Migrations.class, () -> migrations("a1"))
			.withBean("billing", Migrations.class, () -> migrations("head"))
			.withPropertyValues("migrations.on-startup=none")
			.run((context) -> {
				context.getBean("orders", Migrations.class).upgrade();
				HealthDescriptor health = context.getBean(HealthEndpoint.class).healthForPath("migrations");
				assertThat(health).isInstanceOfSatisfying(CompositeHealthDescriptor.class,
						(all) -> assertThat(all.getComponents())
							.hasEntrySatisfying("orders",
									(orders) -> assertThat(orders.getStatus()).isEqualTo(Status.UP))
							.hasEntrySatisfying("billing",
									(billing) -> assertThat(billing.getStatus()).isEqualTo(Status.OUT_OF_SERVICE)));
			});
	}

	@Test
	void isPartOfTheReadinessGroupWhereItIsAskedTo() {
		this.runner
			.withPropertyValues("migrations.on-startup=none",
					"management.endpoint.health.group.readiness.include=migrations")
			.run((context) -> assertThat(context.getBean(HealthEndpoint.class).healthForPath("readiness").getStatus())
				.isEqualTo(Status.OUT_OF_SERVICE));
	}

	@Test
	void isNotThereIfItIsDisabled() {
		this.runner.withPropertyValues("management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("migrationsHealthContributor"));
	}

	private void after(String sql, BiConsumer<ApplicationContext, Health> test) {
		this.runner.run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			this.database.execute(sql);
			test.accept(context, health(context));
		});
	}

	private Migrations migrations(String target) {
		RevisionScripts scripts = RevisionScripts.load(List
			.of(new SqlRevisionSource(List.of(this.revisions.location()), new PathMatchingResourcePatternResolver())));
		return new Migrations(scripts,
				new ManagedSchema(this.database.dataSource(), null, ManagedSchema.VERSION_TABLE,
						ManagedSchema.HISTORY_TABLE),
				new MigrationsSettings(RevisionTarget.parse(target), null),
				new RunSettings("shop", null, "here", Duration.ofMinutes(1)));
	}

	private static Health health(ApplicationContext context) {
		return context.getBean("migrationsHealthContributor", HealthIndicator.class).health();
	}

}
