package dev.migrations.command;

import dev.migrations.execution.MigrationFailedException;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions of which not everything can be in a transaction.
 */
@PostgresTest
class NonTransactionalRevisionTests {

	private static final String ROWS = "select version_num from migrations_version";

	private static final String INDEXES = """
			select relname from pg_class c join pg_index i on i.indexrelid = c.oid
			where relnamespace = 'public'::regnamespace and not indisprimary and indisvalid order by 1""";

	@Test
	void runsAConcurrentIndexWithoutAMark(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(table().with("b", "a", "create index concurrently a_id on a (id)", "drop index concurrently a_id"))
			.upgrade();
		assertThat(database.query(INDEXES)).isEqualTo("a_id");
		assertThat(database.query(ROWS)).isEqualTo("b");
		assertThat(database.query("select count(*) from migrations_progress")).isEqualTo("0");
	}

	@Test
	void takesAConcurrentIndexDown(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(table().with("b", "a", "create index concurrently a_id on a (id)", "drop index concurrently a_id"));
		migrations.upgrade();
		migrations.downgrade("a");
		assertThat(database.query(INDEXES)).isEmpty();
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@Test
	void splitsARevisionAtItsMarks(TestDatabase database) {
		MigrationsFixture.on(database).of(table().file("b.sql", """
				-- Revision ID: b
				-- Revises: a

				-- migrate: upgrade
				alter table a add column n int;
				create table before as select pg_current_xact_id() as id;
				-- migrate: autocommit
				create index concurrently a_n on a (n);
				create index concurrently a_id on a (id);
				-- migrate: end
				create table after as select pg_current_xact_id() as id;
				""")).upgrade();
		assertThat(database.query(INDEXES)).isEqualTo("a_id\na_n");
		assertThat(database.query("select before.id < after.id from before, after")).isEqualTo("t");
	}

	@Test
	void refusesAMixtureWithoutMarksBeforeAnythingRuns(TestDatabase database) {
		Revisions revisions = table().with("b", "a",
				"alter table a add column n int;\ncreate index concurrently a_n on a (n)", "select 1");
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(revisions).upgrade())
			.withMessageContaining("b.sql:8: ");
		assertThat(database.query("select to_regclass('a')")).isEqualTo("null");
	}

	@Test
	void saysHowFarItCameAndGoesOnFromThere(TestDatabase database) {
		Revisions broken = table().file("b.sql", parts("nope"));
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(broken).upgrade())
			.withMessageContaining("at b.sql:8")
			.withMessageContaining(
					"The first 2 of its 4 statements are done and stay; the next run goes on behind them. "
							+ "Applied now: a.");
		assertThat(database
			.query("select revision || ' ' || done || ' of ' || statements || ' ' || state from migrations_progress"))
			.isEqualTo("b 2 of 4 failed");
		MigrationsFixture.on(database).of(table().file("b.sql", parts("id"))).upgrade();
		assertThat(database.query(INDEXES)).isEqualTo("a_id\na_n");
		assertThat(database.query(ROWS)).isEqualTo("b");
		assertThat(database.query("select count(*) from migrations_progress")).isEqualTo("0");
	}

	@Test
	void doesNotGoOnWhereItIsNotKnownHowFarItCame(TestDatabase database) {
		Revisions revisions = table().file("b.sql", parts("id"));
		Migrations migrations = MigrationsFixture.on(database).of(revisions);
		migrations.upgrade("a");
		database.execute("""
				insert into migrations_progress (revision, direction, statements, done, state, started_at, updated_at)
				values ('b', 'upgrade', 4, 1, 'running', now(), now())""");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::upgrade)
			.withMessageStartingWith("Revision 'b' was left half-way: 1 of its 4 statements are known to be done, "
					+ "and it is not known whether the next one is.");
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@Test
	void isNotTakenForAStrangersDatabaseWhenTheFirstRevisionWasLeftHalfWay(TestDatabase database) {
		Revisions broken = Revisions.none()
			.file("a.sql",
					parts("nope").replace("Revision ID: b", "Revision ID: a")
						.replace("Revises: a", "Revises:")
						.replace("alter table a add column n int", "create table a (id int, n int)"));
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(MigrationFailedException.class)
				.isThrownBy(() -> MigrationsFixture.on(database).baseline("a").of(broken).upgrade());
		}
		assertThat(database.query(ROWS)).isEmpty();
		assertThat(database.query("select done from migrations_progress")).isEqualTo("2");
	}

	private static Revisions table() {
		return Revisions.none().with("a", "", "create table a (id int)", "drop table a");
	}

	private static String parts(String column) {
		return """
				-- Revision ID: b
				-- Revises: a

				-- migrate: upgrade
				alter table a add column n int;
				-- migrate: autocommit
				create index concurrently a_n on a (n);
				create index concurrently a_id
				  on a (%s);
				-- migrate: end
				comment on table a is 'done';
				""".formatted(column);
	}

}
