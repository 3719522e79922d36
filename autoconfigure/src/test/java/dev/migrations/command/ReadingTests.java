package dev.migrations.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.command.CheckReport.Verdict;
import dev.migrations.execution.CreatedObjects;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What can be asked of {@link Migrations} without running a revision.
 */
@PostgresTest
class ReadingTests {

	private static final String TABLES = """
			select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1""";

	@Test
	void saysWhereADatabaseIsWithoutMakingATable(TestDatabase database) {
		CurrentRevisions current = MigrationsFixture.on(database).of(Revisions.tables("a")).current();
		assertThat(current.rows()).isEmpty();
		assertThat(current.missingHeads()).map(Object::toString).containsExactly("a");
		assertThat(database.query(TABLES)).isEmpty();
	}

	@Test
	void countsARevisionThatAnotherDependsOnAmongTheCurrentOnes(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a").file("n.sql", """
				-- Revision ID: n
				-- Depends On: a

				-- migrate: upgrade
				-- migrate: downgrade
				"""));
		migrations.upgrade("heads");
		assertThat(migrations.current().rows()).map(Object::toString).containsExactly("n");
		assertThat(text(migrations.current().revisions())).isEqualTo("a n");
		assertThat(migrations.current().atHeads()).isTrue();
	}

	@Test
	void saysHowTheDatabaseStandsToEachRevision(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a", "b", "c"));
		migrations.upgrade("b");
		assertThat(migrations.historyWithStanding(":")).extracting(ListedRevision::standing)
			.containsExactly(ListedRevision.Standing.PENDING, ListedRevision.Standing.CURRENT,
					ListedRevision.Standing.APPLIED);
	}

	@Test
	void asksTheDatabaseForAHistoryOnlyWhereTheRangeSpeaksOfIt() {
		Migrations nowhere = MigrationsFixture.unreachable().of(Revisions.tables("a", "b"));
		assertThat(text(nowhere.history(":"))).isEqualTo("b a");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> nowhere.history("current:"))
			.withMessageStartingWith("Cannot connect to the database");
	}

	@Test
	void listsWhatAnUpgradeWouldRun(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).target("b").of(Revisions.tables("a", "b", "c"));
		assertThat(text(migrations.pending())).isEqualTo("a b");
		migrations.upgrade("a");
		assertThat(text(migrations.pending())).isEqualTo("b");
	}

	@Test
	void makesTheTablesThatKeepTheRecordsAndNothingElse(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a"));
		migrations.ensureVersion();
		migrations.ensureVersion();
		assertThat(database.query(TABLES)).isEqualTo("migrations_history\nmigrations_progress\nmigrations_version");
		assertThat(database.query("select count(*) from migrations_history")).isEqualTo("0");
	}

	@Test
	void stampsOverARowThatIsNoRevision(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a", "b"));
		migrations.ensureVersion();
		database.execute("insert into migrations_version values ('gone')");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations.stamp("a"))
			.withMessageStartingWith("Can't locate revision identified by 'gone'");
		assertThat(migrations.stampPurged("a").rowsBefore()).map(Object::toString).containsExactly("gone");
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("a");
	}

	@Test
	void countsWhatARunCreates(TestDatabase database) {
		Revisions revisions = Revisions.none()
			.with("a", "", "create table a (id int primary key, b text unique); create temporary table t (id int)",
					"drop table a")
			.with("b", "a", "create table b (id int, t text); create index on b (t)", "drop table b");
		assertThat(MigrationsFixture.on(database)
			.of(revisions)
			.with((options) -> options.withCounting(true))
			.upgrade()
			.created()).isEqualTo(new CreatedObjects(2, 3));
	}

	@Test
	void saysWhetherFilesAndDatabaseAgree(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a", "b"));
		assertThat(migrations.check().verdict()).isEqualTo(Verdict.BEHIND);
		migrations.upgrade();
		assertThat(migrations.check().verdict()).isEqualTo(Verdict.IN_STEP);
		assertThat(MigrationsFixture.on(database).of(Revisions.tables("a")).check().verdict())
			.isEqualTo(Verdict.UNKNOWN_REVISIONS);
		Revisions edited = Revisions.tables("a").with("b", "a", "create table b (id bigint)", "drop table b");
		assertThat(MigrationsFixture.on(database).of(edited).check().verdict()).isEqualTo(Verdict.EDITED);
	}

	@Test
	void saysWhichDatabaseItIsWithoutThePassword(TestDatabase database) {
		assertThat(MigrationsFixture.on(database).of(Revisions.none()).database())
			.matches("postgresql://postgres@localhost:\\d+/" + database.name());
	}

	private static String text(List<ListedRevision> revisions) {
		return revisions.stream().map((revision) -> revision.id().value()).collect(Collectors.joining(" "));
	}

}
