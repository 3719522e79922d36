package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.execution.MigrationFailedException;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
	void refusesToStampWhatWasLeftHalfWayAndStampsNothing(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(table().with("b", "a",
					"create index concurrently a_id on a (id); create index concurrently a_id on a (id)",
					"drop index concurrently a_id"));
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(migrations::upgrade);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations.stamp("b"))
			.withMessageStartingWith("The upgrade to revision 'b' was left half-way");
		assertThat(database.query(ROWS)).isEqualTo("a");
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
		assertThat(database.query("select created from migrations_history where revision = 'b'"))
			.isEqualTo("{\"table public.before\",\"table public.after\"}");
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
							+ "An index that it left invalid is dropped by the next run. Applied now: a.");
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
		Revisions revisions = table().file("b.sql", """
				-- Revision ID: b
				-- Revises: a

				-- migrate: upgrade
				alter table a add column n int;
				-- migrate: autocommit
				-- not known to be harmless
				/* nor is */
				do 'begin insert into a values (1); end';
				-- migrate: end
				comment on table a is 'done';
				""");
		Migrations migrations = MigrationsFixture.on(database).of(revisions);
		migrations.upgrade("a");
		database.execute("""
				insert into migrations_progress (revision, direction, statements, done, state, started_at, updated_at)
				values ('b', 'upgrade', 3, 1, 'running', now(), now())""");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::upgrade)
			.withMessage("The upgrade to revision 'b' was left half-way, and it is not known whether the statement at "
					+ "b.sql:9 was done: 1 of its 3 statements is known to be done. "
					+ "Look what became of it, and say it: 'migrations resolve b --applied' if all of it is done, "
					+ "'--rolled-back' if nothing is, '--retry' to go on with statement 2.");
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@Test
	void recordsWhatCanBeInATransactionInTheSameOne(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(marked("insert into a values (1)"));
		migrations.upgrade("a");
		database.execute("alter table migrations_progress add constraint broken check (done < 1)");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(migrations::upgrade)
			.withMessageContaining("None of its statements is done.");
		assertThat(database.query("select count(*) from a")).isEqualTo("0");
	}

	@Test
	void goesOnWhereAStatementCanBeInATransaction(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(marked("insert into a values (1);\ncopy a from stdin;\n2\n\\."));
		migrations.upgrade("a");
		interrupted(database, "upgrade", 0);
		migrations.upgrade();
		assertThat(database.query("select string_agg(id::text, ' ' order by id) from a")).isEqualTo("1 2");
	}

	@Test
	void addsAValueToAnEnumOnce(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(marked("alter type mood add value 'glad'; create table b as select 'glad'::mood as mood"));
		migrations.upgrade("a");
		database.execute("create type mood as enum ('sad')");
		interrupted(database, "upgrade", 0);
		migrations.upgrade();
		assertThat(database.query("select mood from b")).isEqualTo("glad");
	}

	@Test
	void keepsTheTimeOfTheInterruptionUntilItHasLooked(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(marked("do 'begin end'"));
		migrations.upgrade("a");
		interrupted(database, "upgrade", 0);
		String transaction = database.query("select xmin from migrations_progress");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::upgrade);
		assertThat(database.query("select xmin from migrations_progress")).isEqualTo(transaction);
	}

	@Test
	void buildsAnIndexAgainThatWasLeftInvalid(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(uniqueIndex());
		migrations.upgrade("a");
		database.execute("insert into a values (1), (1)");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(migrations::upgrade)
			.withMessageContaining(
					"None of its statements is done. An index that it left invalid is dropped by the next run. Applied now: a.");
		assertThat(database.query("select indisvalid from pg_index where indexrelid = 'a_id'::regclass"))
			.isEqualTo("f");
		database.execute("truncate a");
		migrations.upgrade();
		assertThat(database.query(INDEXES)).isEqualTo("a_id");
		assertThat(database.query(ROWS)).isEqualTo("b");
	}

	@Test
	void buildsAnIndexAgainWhoseBuilderWasKilled(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(uniqueIndex());
		migrations.upgrade("a");
		database.execute("create unique index a_id on a (id)");
		database
			.execute("update pg_index set indisvalid = false, indisready = false where indexrelid = 'a_id'::regclass");
		interrupted(database, "upgrade", 0);
		migrations.upgrade();
		assertThat(database.query(INDEXES)).isEqualTo("a_id");
	}

	@Test
	void doesNotBuildAnIndexTwice(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(uniqueIndex());
		migrations.upgrade("a");
		interrupted(database, "upgrade", 0);
		database.execute("create unique index a_id on a (id)");
		String oid = database.query("select 'a_id'::regclass::oid");
		migrations.upgrade();
		assertThat(database.query("select 'a_id'::regclass::oid")).isEqualTo(oid);
		assertThat(database.query(ROWS)).isEqualTo("b");
	}

	@Test
	void doesNotTakeAnIndexForItsOwnThatWasThereBefore(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(uniqueIndex());
		migrations.upgrade("a");
		database.execute("create index a_id on a (id)");
		interrupted(database, "upgrade", 0);
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(migrations::upgrade)
			.withMessageContaining("relation \"a_id\" already exists");
	}

	@Test
	void doesNotDropAnIndexTwice(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(uniqueIndex());
		migrations.upgrade();
		database.execute("drop index a_id");
		interrupted(database, "downgrade", 0);
		migrations.downgrade("a");
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "running", "failed" })
	void endsADetachmentThatWasInterrupted(String state, TestDatabase database) throws SQLException {
		Migrations migrations = MigrationsFixture.on(database)
			.of(Revisions.none()
				.with("a", "",
						"create table a (id int) partition by range (id);\n"
								+ "create table a1 partition of a for values from (1) to (9)",
						"drop table a")
				.with("b", "a", "alter table a detach partition a1 concurrently", "select 1"));
		migrations.upgrade("a");
		interrupt(database, "select * from a", "alter table a detach partition a1 concurrently");
		assertThat(database.query("select inhdetachpending from pg_inherits where inhrelid = 'a1'::regclass"))
			.isEqualTo("t");
		interrupted(database, "upgrade", 0);
		database.execute("update migrations_progress set state = '%s'".formatted(state));
		migrations.upgrade();
		assertThat(database.query("select count(*) from pg_inherits where inhrelid = 'a1'::regclass")).isEqualTo("0");
		assertThat(database.query(ROWS)).isEqualTo("b");
	}

	@Test
	void clearsAwayTheSecondIndexOfARebuildThatWasInterrupted(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(Revisions.none()
				.with("a", "",
						"create table a (id int);\ncreate index a_id on a (id);\ncreate index a_id_ccnew on a (id)",
						"drop table a")
				.with("b", "a", "reindex index concurrently a_id", "select 1"));
		migrations.upgrade("a");
		database.execute("update pg_index set indisvalid = false where indexrelid = 'a_id_ccnew'::regclass");
		interrupted(database, "upgrade", 0);
		migrations.upgrade();
		assertThat(database.query("select count(*) from pg_index where indrelid = 'a'::regclass")).isEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reindex table concurrently a", "reindex (verbose) schema concurrently public",
			"reindex database concurrently %s", "reindex index concurrently a_id" })
	void clearsAwayTheSecondIndexesOfPartitions(String rebuild, TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.none().with("a", "", """
				create table a (id int) partition by range (id);
				create table a1 partition of a for values from (1) to (9);
				create index a_id on a (id);
				create index a1_id_idx_ccnew on a1 (id)""", "drop table a").file("b.sql", """
				-- Revision ID: b
				-- Revises: a

				-- migrate: upgrade
				-- migrate: autocommit
				%s;
				-- migrate: end
				""".formatted(rebuild.formatted(database.name()))));
		migrations.upgrade("a");
		database.execute("update pg_index set indisvalid = false where indexrelid = 'a1_id_idx_ccnew'::regclass");
		interrupted(database, "upgrade", 0);
		migrations.upgrade();
		assertThat(database.query("select indexrelid::regclass from pg_index where indrelid = 'a1'::regclass"))
			.isEqualTo("a1_id_idx");
	}

	@Test
	void clearsAwayTheSecondIndexOfWhatIsTooLongForARow(TestDatabase database) throws SQLException {
		Migrations migrations = MigrationsFixture.on(database)
			.of(Revisions.none()
				.with("a", "", "create table a (words text)", "drop table a")
				.with("b", "a", "reindex table concurrently a", "select 1"));
		migrations.upgrade("a");
		interrupt(database, "select * from a", "reindex table concurrently a");
		String invalid = "select relname ~ '^pg_toast' from pg_index join pg_class on oid = indexrelid where not indisvalid";
		assertThat(database.query(invalid)).isEqualTo("t");
		interrupted(database, "upgrade", 0);
		migrations.upgrade();
		assertThat(database.query(invalid)).isEmpty();
	}

	/** Stop a statement while it waits for a reader. */
	private static void interrupt(TestDatabase database, String read, String sql) throws SQLException {
		try (Connection reader = database.connect();
				Statement reading = reader.createStatement();
				Connection killed = database.connect();
				Statement statement = killed.createStatement()) {
			reader.setAutoCommit(false);
			reading.executeQuery(read).close();
			statement.execute("set statement_timeout = '300ms'");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql));
		}
	}

	@Test
	void refusesToGoOnBehindStatementsThatAreOthersNow(TestDatabase database) {
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(table().file("b.sql", parts("nope"))).upgrade());
		Revisions edited = table().file("b.sql", parts("id").replace("add column n int", "add column n bigint"));
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(edited).upgrade())
			.withMessageStartingWith("The upgrade to revision 'b' was left half-way, and the statements of 'b.sql' "
					+ "that are done are others now: 2 of its 4 statements are known to be done.");
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@Test
	void letsARevisionThatDidNothingWaitForOneThatRepairsIt(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(uniqueIndex());
		migrations.upgrade("a");
		database.execute("insert into a values (1), (1)");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(migrations::upgrade);
		MigrationsFixture.on(database)
			.of(Revisions.none()
				.with("a", "", "create table a (id int)", "drop table a")
				.with("a2", "a", "truncate a", "select 1")
				.with("b", "a2", "create unique index concurrently a_id on a (id)", "drop index concurrently a_id"))
			.upgrade();
		assertThat(database.query(ROWS)).isEqualTo("b");
		assertThat(database.query("select count(*) from migrations_progress")).isEqualTo("0");
	}

	@Test
	void forgetsARevisionThatDidNothingAndIsGone(TestDatabase database) {
		Revisions revisions = table().with("b", "a", "create index concurrently a_id on a (nope)", "select 1");
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(revisions).upgrade());
		MigrationsFixture.on(database).of(table()).upgrade();
		assertThat(database.query("select count(*) from migrations_progress")).isEqualTo("0");
	}

	@Test
	void doesNotTakeAHalfUndoneDatabaseForUpToDate(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(table().with("b", "a", "select 1", "drop index concurrently if exists x;\ndrop index concurrently y"));
		migrations.upgrade();
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> migrations.downgrade("a"));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::upgrade)
			.withMessageStartingWith("The downgrade from revision 'b' was left half-way, and is not what would be run "
					+ "now: 1 of its 2 statements is known to be done. Look what became of it");
	}

	private static Revisions uniqueIndex() {
		return table().with("b", "a", "create unique index concurrently a_id on a (id)",
				"drop index concurrently a_id");
	}

	private static Revisions marked(String statements) {
		return table().file("b.sql", """
				-- Revision ID: b
				-- Revises: a

				-- migrate: upgrade
				-- migrate: autocommit
				%s;
				-- migrate: end
				""".formatted(statements).replace("\\.;", "\\."));
	}

	/** As a process leaves it that is killed while a statement is under way. */
	private static void interrupted(TestDatabase database, String direction, int done) {
		database.execute("""
				insert into migrations_progress (revision, direction, statements, done, state, started_at, updated_at)
				values ('b', '%s', 1, %d, 'running', now(), now())""".formatted(direction, done));
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
