package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.Psql;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A script refuses a database that is not the one it was written for, before it has
 * changed anything.
 */
@PostgresTest
@RequiresProgram("psql")
class OfflineGuardTests {

	private static final String TABLES = """
			select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1""";

	private static final Revisions REVISIONS = Revisions.tables("a1", "b2", "c3");

	@Test
	void refusesADatabaseThatIsElsewhere(TestDatabase database) {
		MigrationsFixture.on(database).of(REVISIONS).upgrade("a1");
		refuses(database, upgrade(database, "b2:c3"), "The database is at a1, but this script begins at b2",
				"Write the SQL anew, with --from-database to begin where the database is.");
		assertThat(database.query(TABLES)).doesNotContain("c3");
	}

	@Test
	void refusesToBeRunTwice(TestDatabase database) {
		String script = upgrade(database, "head");
		assertThat(Psql.run(database, script)).isEqualTo(new Psql(0, ""));
		refuses(database, script, "The database is at c3, but this script begins at nothing", "Write the SQL anew");
	}

	@Test
	void refusesADatabaseThatHasMoreRows(TestDatabase database) {
		Revisions revisions = Revisions.tables("a1", "b2").with("x1", "", "select 1", "select 1");
		Migrations migrations = MigrationsFixture.on(database).of(revisions);
		migrations.upgrade("a1");
		migrations.upgrade("x1");
		StringBuilder script = new StringBuilder();
		migrations.offline().upgrade("a1:b2", script);
		refuses(database, script.toString(), "The database is at a1, x1, but this script begins at a1",
				"--from-database");
	}

	@Test
	void leavesAnEmptyDatabaseEmptyThatItRefuses(TestDatabase database) {
		refuses(database, upgrade(database, "a1:b2"), "The database is at nothing, but this script begins at a1",
				"--from-database");
		assertThat(database.query(TABLES)).isEmpty();
	}

	@Test
	void refusesTablesThatWereNeverUnderMigrations(TestDatabase database) {
		database.execute("create table customers (id int)");
		refuses(database, upgrade(database, "head"), "The schema 'public' has tables but was never under migrations",
				"migrations stamp <revision>");
		assertThat(database.query(TABLES)).isEqualTo("customers");
	}

	@Test
	void runsWhereNothingIsAppliedAnyMore(TestDatabase database) {
		database.execute("create table customers (id int)");
		MigrationsFixture.on(database).of(REVISIONS).stamp("base");
		assertThat(Psql.run(database, upgrade(database, "a1"))).isEqualTo(new Psql(0, ""));
	}

	@Test
	void refusesAnotherCurrentSchema(TestDatabase database) {
		String script = upgrade(database, "head");
		database.execute("create schema other; alter database %s set search_path = other".formatted(database.name()));
		refuses(database, script, "The current schema is 'other', but this script was written for 'public'",
				"Run it with the search path of the application");
	}

	@Test
	void refusesAServerThatReadsStringsDifferently(TestDatabase database) {
		String script = upgrade(database, "head");
		database.execute("alter database %s set standard_conforming_strings = off".formatted(database.name()));
		refuses(database, script, "The setting standard_conforming_strings is not 'on'", "--from-database");
	}

	@Test
	void refusesWhileAnotherRunIsAtWork(TestDatabase database) throws SQLException {
		String script = upgrade(database, "head");
		String lock = script.replaceFirst("(?s).*pg_try_advisory_lock\\((.*?)\\).*", "$1");
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_lock(%s)".formatted(lock));
			refuses(database, script, "Another run is at work on the schema 'public'", "Wait for it to end");
		}
	}

	@Test
	void holdsTheLockThatARunTakes(TestDatabase database) {
		Revisions revisions = Revisions.none()
			.with("a1", "",
					"""
							create table locks as select classid, objid from pg_locks
							where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())""",
					"drop table locks");
		Migrations migrations = MigrationsFixture.on(database).of(revisions);
		migrations.upgrade("head");
		String online = database.query("select classid || ' ' || objid from locks");
		migrations.downgrade("base");
		StringBuilder script = new StringBuilder();
		migrations.offline().upgradeFromDatabase("head", script);
		Psql.run(database, script.toString());
		assertThat(database.query("select classid || ' ' || objid from locks")).isEqualTo(online).isNotEmpty();
	}

	@Test
	void refusesWhatWasLeftHalfWay(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(REVISIONS);
		migrations.upgrade("a1");
		database.execute("""
				insert into migrations_progress (revision, direction, statements, done, state, started_at, updated_at)
				values ('b2', 'upgrade', 3, 1, 'failed', now(), now())""");
		refuses(database, upgrade(database, "a1:c3"), "Revision 'b2' was left half-way", "without --sql");
	}

	@Test
	void refusesACommitIfSomebodyElseChangedTheVersionRows(TestDatabase database) {
		Revisions revisions = Revisions.tables("a1")
			.with("b2", "a1", "create table b2 (id int); update migrations_version set version_num = 'zz'",
					"drop table b2");
		MigrationsFixture.on(database).of(revisions).upgrade("a1");
		StringBuilder script = new StringBuilder();
		MigrationsFixture.on(database).of(revisions).offline().upgrade("a1:b2", script);
		refuses(database, script.toString(), "Version table \"public\".\"migrations_version\" no longer holds 'a1'",
				"--from-database");
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("a1");
		assertThat(database.query(TABLES)).doesNotContain("b2");
	}

	@Test
	void stopsAtAStatementThatFailsAndTheNextScriptGoesOnThere(TestDatabase database) {
		Revisions revisions = Revisions.tables("a1")
			.with("b2", "a1", "create table b2 (id int); insert into needed values (1)", "drop table b2")
			.with("c3", "b2", "create table c3 (id int)", "drop table c3");
		Migrations migrations = MigrationsFixture.on(database).of(revisions);
		StringBuilder first = new StringBuilder();
		migrations.offline().upgrade("head", first);
		refuses(database, first.toString(), "relation \"needed\" does not exist", "");
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("a1");
		database.execute("create table needed (id int)");
		StringBuilder second = new StringBuilder();
		migrations.offline().upgradeFromDatabase("head", second);
		assertThat(Psql.run(database, second.toString())).isEqualTo(new Psql(0, ""));
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("c3");
	}

	@Test
	void leavesThePlaceOfWhatCannotBeRolledBack(TestDatabase database) {
		Revisions revisions = Revisions.tables("a1")
			.with("b2", "a1", "create index concurrently i on a1 (id); create index concurrently i on a1 (id)",
					"drop index concurrently i");
		Migrations migrations = MigrationsFixture.on(database).of(revisions);
		StringBuilder script = new StringBuilder();
		migrations.offline().upgrade("head", script);
		refuses(database, script.toString(), "relation \"i\" already exists", "");
		assertThat(database.query("select revision || ' ' || done || ' ' || state from migrations_progress"))
			.isEqualTo("b2 1 running");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::upgrade)
			.withMessageContaining("relation \"i\" already exists")
			.withMessageContaining("The first of its 2 statements is done and stays");
	}

	@Test
	void stopsAtAnErrorWithoutBeingTold(TestDatabase database) {
		String script = upgrade(database, "a1:b2") + "create table after_all (id int);";
		assertThat(Psql.run(database, script, "-v", "ON_ERROR_STOP=0", "-v", "AUTOCOMMIT=off").exitCode()).isEqualTo(3);
		assertThat(database.query(TABLES)).isEmpty();
	}

	@Test
	void purgesRowsThatAreNoRevisions(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(REVISIONS);
		migrations.upgrade("a1");
		database.execute("update migrations_version set version_num = 'unheard-of'");
		StringBuilder script = new StringBuilder();
		migrations.offline().stampPurged(List.of("a1"), script);
		assertThat(Psql.run(database, script.toString())).isEqualTo(new Psql(0, ""));
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("a1");
	}

	@Test
	void refusesThatAnOldPsqlGivesCsvToANewServer(TestDatabase database) {
		assumeTrue(database.query("show server_version_num").compareTo("18") >= 0,
				"for want of PostgreSQL 18 or later");
		Revisions revisions = Revisions.none()
			.with("a1", "", "create table a1 (words text);\ncopy a1 from stdin csv;\none\n\\.\nselect 1",
					"drop table a1");
		StringBuilder script = new StringBuilder();
		MigrationsFixture.on(database).of(revisions).offline().upgrade("head", script);
		refuses(database, script.toString(), "This psql is too old", "Take psql 18 or later.", "-v",
				"VERSION_NUM=170006");
	}

	private static String upgrade(TestDatabase database, String target) {
		StringBuilder script = new StringBuilder();
		MigrationsFixture.on(database).of(REVISIONS).offline().upgrade(target, script);
		return script.toString();
	}

	private static void refuses(TestDatabase database, String script, String message, String hint,
			String... arguments) {
		Psql psql = Psql.run(database, script, arguments);
		assertThat(psql.output()).contains("ERROR:  " + message).contains(hint);
		assertThat(psql.exitCode()).isEqualTo(3);
	}

}
