package dev.migrations.command;

import java.io.IOException;
import java.util.List;

import dev.migrations.execution.MigrationFailedException;
import dev.migrations.execution.PlannedRun;
import dev.migrations.execution.PlannedStep;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a run would do is said from what the database has, and nothing is changed.
 */
@PostgresTest
class PlannedRunTests {

	private static final Revisions REVISIONS = Revisions.tables("a1", "b2", "c3");

	@Test
	void saysWhatAnUpgradeWouldRunWithItsSql(TestDatabase database) throws IOException {
		Migrations migrations = MigrationsFixture.on(database).of(REVISIONS);
		migrations.upgrade("a1");
		PlannedRun plan = migrations.offline().planUpgrade("head");
		assertThat(describe(plan)).containsExactly("Running upgrade a1 -> b2, make b2\ncreate table b2 (id int);",
				"Running upgrade b2 -> c3, make c3\ncreate table c3 (id int);");
		assertThat(plan.rowsBefore()).hasToString("[a1]");
		assertThat(plan.rowsAfter()).hasToString("[c3]");
	}

	@Test
	void saysWhatADowngradeWouldRunWithItsSql(TestDatabase database) throws IOException {
		Migrations migrations = MigrationsFixture.on(database).of(REVISIONS);
		migrations.upgrade("b2");
		assertThat(describe(migrations.offline().planDowngrade("-1")))
			.containsExactly("Running downgrade b2 -> a1, make b2\ndrop table b2;");
	}

	@Test
	void changesNothing(TestDatabase database) {
		MigrationsFixture.on(database).schema("tenant").of(REVISIONS).offline().planUpgrade("head");
		assertThat(database.query("select nspname from pg_namespace where nspname = 'tenant'")).isEmpty();
		MigrationsFixture.on(database).of(REVISIONS).offline().planUpgrade("head");
		assertThat(database.query("select relname from pg_class where relnamespace = 'public'::regnamespace"))
			.isEmpty();
	}

	@Test
	void saysHowTheDatabaseWouldBeStampedFirst(TestDatabase database) {
		database.execute("create table a1 (id int)");
		PlannedRun plan = MigrationsFixture.on(database).baseline("a1").of(REVISIONS).offline().planUpgrade("head");
		assertThat(plan.rowsBefore()).isEmpty();
		assertThat(plan.stamp().rowsAfter()).hasToString("[a1]");
		assertThat(plan.steps()).hasSize(2);
	}

	@Test
	void saysHowMuchOfARevisionIsDoneAlready(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(Revisions.tables("a1")
				.with("b2", "a1", "create index concurrently b2 on a1 (id); create index concurrently b2 on a1 (id)",
						"drop index concurrently b2"));
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> migrations.upgrade("head"));
		assertThat(migrations.offline().planUpgrade("head").steps()).extracting(PlannedStep::done).containsExactly(1);
	}

	@Test
	void refusesWhatARunWouldRefuse(TestDatabase database) {
		database.execute("create table others (id int)");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(REVISIONS).offline().planUpgrade("head"))
			.withMessageContaining("was never under migrations");
	}

	private static List<String> describe(PlannedRun plan) throws IOException {
		List<String> steps = new java.util.ArrayList<>();
		for (PlannedStep step : plan.steps()) {
			StringBuilder text = new StringBuilder(step.describe()).append('\n');
			step.section().writeTo(text);
			steps.add(text.toString());
		}
		return steps;
	}

}
