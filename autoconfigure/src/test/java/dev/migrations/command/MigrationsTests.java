package dev.migrations.command;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import dev.migrations.execution.MigrationFailedException;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class MigrationsTests {

	private static final String TABLES = """
			select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
			and relname not like 'migrations%' order by 1""";

	private static final String ROWS = "select version_num from migrations_version order by 1";

	private static final String LOG = "select direction || ' ' || coalesce(revision, '') || ' ' || outcome from migrations_history order by id";

	@Test
	void bringsAnEmptyDatabaseToHead(TestDatabase database) {
		MigrationsFixture.on(database).of(Revisions.tables("a", "b", "c")).upgrade();
		assertThat(database.query(TABLES)).isEqualTo("a\nb\nc");
		assertThat(database.query(ROWS)).isEqualTo("c");
		assertThat(database.query(LOG)).isEqualTo("upgrade a applied\nupgrade b applied\nupgrade c applied");
	}

	@Test
	void findsNothingToDoTheSecondTime(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a", "b"));
		migrations.upgrade();
		assertThat(migrations.upgrade().revisions()).isEmpty();
		assertThat(database.query("select count(*) from migrations_history")).isEqualTo("2");
	}

	@Test
	void takesADatabaseDownToItsBase(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a", "b"));
		migrations.upgrade();
		migrations.downgrade("base");
		assertThat(database.query(TABLES)).isEmpty();
		assertThat(database.query(ROWS)).isEmpty();
	}

	@Test
	void leavesNothingOfARevisionThatFailsAndKeepsTheEarlierOnes(TestDatabase database) {
		Revisions revisions = Revisions.tables("a").file("b.sql", """
				-- broken
				--
				-- Revision ID: b
				-- Revises: a

				-- migrate: upgrade
				create table b (id int);
				insert into b
				    (idd) values (1);
				-- migrate: downgrade
				""");
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(revisions).upgrade())
			.withMessage(
					"""
							Upgrade to revision 'b' (broken) failed: ERROR: column "idd" of relation "b" does not exist [SQLSTATE 42703]
							  at b.sql:9

							     9 |     (idd) values (1)
							       |      ^

							Nothing of it remains. Applied now: a.
							Correct the revision, then run it again.""");
		assertThat(database.query(TABLES)).isEqualTo("a");
		assertThat(database.query(ROWS)).isEqualTo("a");
		assertThat(database.query(LOG)).isEqualTo("upgrade a applied\nupgrade b failed");
	}

	@Test
	void refusesADatabaseWithTablesThatWasNeverUnderMigrations(TestDatabase database) {
		database.execute("create table theirs (id int)");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(Revisions.tables("a")).upgrade())
			.withMessage("The schema 'public' has tables (theirs) but was never under migrations. "
					+ "Stamp it with the revision that it is at, by the command 'migrations stamp <revision>' or by "
					+ "setting 'migrations.baseline=<revision>'; nothing has been run.");
		assertThat(database.query(TABLES)).isEqualTo("theirs");
		assertThat(database.query("select to_regclass('migrations_version')")).isEqualTo("null");
	}

	@Test
	void stampsSuchADatabaseWithTheBaselineOnce(TestDatabase database) {
		database.execute("create table a (id int)");
		Migrations migrations = MigrationsFixture.on(database).baseline("a").of(Revisions.tables("a", "b"));
		migrations.upgrade();
		assertThat(database.query(LOG)).isEqualTo("stamp a applied\nupgrade b applied");
		migrations.downgrade("base");
		migrations.upgrade();
		assertThat(database.query("select count(*) from migrations_history where direction = 'stamp'")).isEqualTo("1");
	}

	@Test
	void countsTheMembersOfExtensionsForNothing(TestDatabase database) {
		database.execute("create table of_an_extension (id int); alter extension plpgsql add table of_an_extension");
		MigrationsFixture.on(database).of(Revisions.tables("a")).upgrade();
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@Test
	void goesOnWithADatabaseThatWasStampedAtItsBase(TestDatabase database) {
		database.execute("create table theirs (id int)");
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a"));
		migrations.stamp("base");
		migrations.upgrade();
		assertThat(database.query(TABLES)).isEqualTo("a\ntheirs");
	}

	@Test
	void takesOverTheVersionTableOfAlembic(TestDatabase database) {
		database.execute("""
				create table a (id int);
				create table alembic_version (version_num varchar(32) not null,
				  constraint alembic_version_pkc primary key (version_num));
				insert into alembic_version values ('a')""");
		MigrationsFixture.on(database).versionTable("alembic_version").of(Revisions.tables("a", "b")).upgrade();
		assertThat(database.query("select version_num from alembic_version")).isEqualTo("b");
	}

	@Test
	void readsAVersionTableThatPadsWhatItHolds(TestDatabase database) {
		database.execute("""
				create table alembic_version (version_num char(12) not null primary key);
				insert into alembic_version values ('a')""");
		MigrationsFixture.on(database).versionTable("alembic_version").of(Revisions.tables("a", "b")).upgrade();
		assertThat(database.query("select version_num::text from alembic_version")).isEqualTo("b");
	}

	@Test
	void refusesAnIdentifierThatTheVersionTableDoesNotHoldBeforeAnythingRuns(TestDatabase database) {
		String id = "a_very_long_identifier_of_36_chars__";
		database.execute("create table alembic_version (version_num varchar(32) not null primary key)");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database)
				.versionTable("alembic_version")
				.of(Revisions.tables("a", id))
				.upgrade())
			.withMessageContaining("%s.sql: the identifier '%s' is longer than the 32 characters".formatted(id, id));
		assertThat(database.query(TABLES)).isEqualTo("alembic_version");
	}

	@Test
	void makesTheSchemaAndPutsItFirstInTheSearchPath(TestDatabase database) {
		MigrationsFixture.on(database).schema("My \"odd\" schema").of(Revisions.tables("a", "b")).upgrade();
		assertThat(database
			.query("select relname from pg_class where relnamespace = '\"My \"\"odd\"\" schema\"'::regnamespace "
					+ "and relkind = 'r' order by 1"))
			.isEqualTo("a\nb\nmigrations_history\nmigrations_progress\nmigrations_version");
		assertThat(database.query(TABLES)).isEmpty();
	}

	@Test
	void keepsTwoServicesInOneDatabaseApart(TestDatabase database) {
		MigrationsFixture.on(database).schema("one").of(Revisions.tables("a")).upgrade();
		MigrationsFixture.on(database).schema("two").of(Revisions.tables("b")).upgrade();
		assertThat(database.query(
				"select version_num from one.migrations_version union all select version_num from two.migrations_version"))
			.isEqualTo("a\nb");
	}

	@Test
	void runsEachRevisionOnceHoweverManyStartTogether(TestDatabase database) {
		Revisions revisions = Revisions.tables("a", "b", "c", "d", "e");
		List<CompletableFuture<Void>> replicas = IntStream.range(0, 8)
			.mapToObj((i) -> CompletableFuture.runAsync(() -> MigrationsFixture.on(database).of(revisions).upgrade()))
			.toList();
		replicas.forEach(CompletableFuture::join);
		assertThat(database.query(LOG))
			.isEqualTo("upgrade a applied\nupgrade b applied\nupgrade c applied\nupgrade d applied\nupgrade e applied");
	}

	@Test
	void doesNotWaitForALockLongerThanItIsTold(TestDatabase database) throws SQLException {
		Migrations migrations = MigrationsFixture.on(database).lockWait(Duration.ZERO).of(Revisions.tables("a", "b"));
		migrations.upgrade("a");
		try (Connection other = database.connect(); Statement statement = other.createStatement()) {
			statement.execute("set application_name = 'the other one'");
			statement.execute("select pg_advisory_lock(%d, %d)".formatted(0x4D494752, lockOf("public")));
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::upgrade)
				.withMessageMatching("(?s)The migrations lock was not free within 0 s; it is held by the other one "
						+ "\\(pid \\d+, .*, connected since .*\\), which runs: .*"
						+ "Wait for that run to end, or set 'migrations.lock.wait' to a longer time.");
		}
	}

	private static int lockOf(String schema) {
		CRC32 crc = new CRC32();
		crc.update("\"%s\".\"migrations_version\"".formatted(schema).getBytes(StandardCharsets.UTF_8));
		return (int) crc.getValue();
	}

	@Test
	void leavesNoSettingOfARevisionToTheNext(TestDatabase database) {
		Revisions revisions = Revisions.none()
			.with("a", "", "select pg_catalog.set_config('search_path', '', false); create table public.a (id int)",
					"drop table a")
			.with("b", "a", "create table b (id int)", "drop table b");
		MigrationsFixture.on(database).of(revisions).upgrade();
		assertThat(database.query(TABLES)).isEqualTo("a\nb");
	}

	@Test
	void recordsWhatRanWhateverRoleTheScriptTookOn(TestDatabase database) {
		String role = database.name();
		database.execute("create role %1$s; grant create on schema public to %1$s".formatted(role));
		Revisions revisions = Revisions.none()
			.with("a", "", "set role %s; create table a (id int)".formatted(role), "drop table a")
			.with("b", "a", "set local role %s; create table b (id int)".formatted(role), "drop table b");
		MigrationsFixture.on(database).of(revisions).upgrade();
		assertThat(database.query("select tableowner from pg_tables where tablename in ('a', 'b')"))
			.isEqualTo(role + "\n" + role);
		assertThat(database.query("select distinct applied_by from migrations_history")).isEqualTo("postgres");
		database.execute("drop owned by %1$s; drop role %1$s".formatted(role));
	}

	@Test
	void knowsWhatARevisionMade(TestDatabase database) {
		Revisions revisions = Revisions.none()
			.with("a", "", "create type mood as enum ('sad'); create table \"A b\" (id serial, m mood)", "select 1")
			.with("b", "a", "alter table \"A b\" add column c text; create domain d as text", "select 1");
		MigrationsFixture.on(database).of(revisions).upgrade();
		assertThat(database.query("select created::text from migrations_history order by id")).isEqualTo("""
				{"sequence public.\\"A b_id_seq\\"","table public.\\"A b\\"","type public.mood"}
				{"type public.d"}""");
	}

	@Test
	void knowsWhichViewsAndRoutinesARevisionMade(TestDatabase database) {
		Revisions revisions = Revisions.none()
			.with("a", "", "create schema \"S\"; create view v as select 1; create materialized view m as select 1",
					"select 1")
			.with("b", "a", "create function f(a int, b text) returns int language sql as 'select 1'; "
					+ "create or replace view v as select 1", "select 1");
		MigrationsFixture.on(database).of(revisions).upgrade();
		assertThat(database.query("select created::text from migrations_history order by id")).isEqualTo("""
				{"schema \\"S\\"","view public.m","view public.v"}
				{"routine public.f(integer, text)"}""");
	}

	@Test
	void keepsWhatUndoesARevision(TestDatabase database) {
		MigrationsFixture.on(database).of(Revisions.tables("a")).upgrade();
		assertThat(database.query("select downgrade_sql from migrations_history")).isEqualTo("drop table a;");
	}

	@Test
	void addsWhatAnOlderHistoryLacks(TestDatabase database) {
		MigrationsFixture.on(database).of(Revisions.tables("a")).upgrade();
		database.execute("alter table migrations_history drop column details, drop column format");
		MigrationsFixture.on(database).of(Revisions.tables("a", "b")).upgrade();
		assertThat(database.query("select coalesce(format::text, '-') from migrations_history order by id"))
			.isEqualTo("-\n1");
	}

	@Test
	void refusesToGoDownThroughWhatCannotBeUndoneBeforeAnythingRuns(TestDatabase database) {
		Revisions revisions = Revisions.none().file("a.sql", """
				-- Revision ID: a

				-- migrate: upgrade
				create table a (id int);
				""").with("b", "a", "create table b (id int)", "drop table b");
		Migrations migrations = MigrationsFixture.on(database).of(revisions);
		migrations.upgrade();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations.downgrade("base"))
			.withMessage("There is no way down: 'a' (a.sql) is without a downgrade section. Write its "
					+ "'-- migrate: downgrade' section, or choose a target above it; nothing has been run.");
		assertThat(database.query(ROWS)).isEqualTo("b");
	}

	@Test
	void refusesWhatSomebodyHasToDecideFirst(TestDatabase database) {
		Revisions revisions = Revisions.tables("a").file("b.sql", """
				-- Revision ID: b
				-- Revises: a

				-- migrate: upgrade
				-- migrate: todo say what the old rows get
				alter table a add column c int;
				""");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(revisions).upgrade())
			.withMessageContaining("b.sql:5: somebody has to decide first: say what the old rows get");
		assertThat(database.query(TABLES)).isEmpty();
	}

	@Test
	void refusesWhatSomebodyHasToDecideInTheDirectionAloneInWhichItStands(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(Revisions.tables("a").with("b", "a", "alter table a drop column id", """
					-- migrate: todo give the rows that are there a value
					alter table a add column id int not null"""));
		migrations.upgrade();
		assertThat(database.query(ROWS)).isEqualTo("b");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations.downgrade("a"))
			.withMessageContaining("somebody has to decide first: give the rows that are there a value");
		assertThat(database.query(ROWS)).isEqualTo("b");
	}

	@Test
	void doesNotTakeForItsOwnWhatItOnlyChanges(TestDatabase database) {
		MigrationsFixture.on(database).of(Revisions.tables("a")).upgrade();
		database.execute("create type theirs as enum ('x'); create schema others");
		Revisions revisions = Revisions.tables("a")
			.with("b", "a", "alter type theirs rename to still_theirs; alter schema others rename to still_others", "");
		MigrationsFixture.on(database).of(revisions).upgrade();
		assertThat(database.query("select created is null from migrations_history where revision = 'b'"))
			.isEqualTo("t");
	}

	@Test
	void doesNotTakeForItsOwnWhatOthersMakeMeanwhile(TestDatabase database) {
		database.execute("create extension dblink");
		String theirs = "create table b_mine (id int);\nselect dblink_exec('dbname=' || current_database() || "
				+ "' port=' || current_setting('port') || ' host=127.0.0.1 user=postgres', 'create table theirs (id int)')";
		MigrationsFixture.on(database).of(Revisions.none().with("b", "", theirs, "drop table b_mine")).upgrade();
		assertThat(database.query("select to_regclass('theirs') is not null")).isEqualTo("t");
		assertThat(database.query("select created from migrations_history")).isEqualTo("{\"table public.b_mine\"}");
	}

	@Test
	void saysWhatIsWrongWithAllRevisionsAtOnce() {
		Revisions revisions = Revisions.tables("a")
			.file("b.sql", "-- Revision ID: b\n-- Revises: nobody\n-- migrate: upgrade\nselect 1;")
			.file("c.sql", "-- Revision ID: c\n-- Revises: a\n-- migrate: upgrade\ncommit;");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(revisions::load)
			.withMessageContaining("b.sql")
			.withMessageContaining("nobody")
			.withMessageContaining("c.sql:4: COMMIT is refused");
	}

	@Test
	void refusesABaselineThatIsNoRevision(TestDatabase database) {
		database.execute("create table theirs (id int)");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).baseline("x").of(Revisions.tables("a")).upgrade())
			.withMessageStartingWith("The baseline 'x' is of no use: Can't locate revision identified by 'x'")
			.withMessageContaining("Correct 'migrations.baseline'.");
	}

	@Test
	void goesOnLookingForStrangersAfterAFailure(TestDatabase database) {
		Revisions revisions = Revisions.none().with("a", "", "select 1/0", "select 1");
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(revisions).upgrade());
		database.execute("create table theirs (id int)");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(revisions).upgrade())
			.withMessageContaining("was never under migrations");
	}

	@Test
	void namesTheFileAndTheDetailsOfWhatFailsOnlyAtTheEnd(TestDatabase database) {
		Revisions revisions = Revisions.none().with("a", "", """
				create table a (id int unique deferrable initially deferred);
				insert into a values (7), (7)""", "drop table a");
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(revisions).upgrade())
			.withMessageContaining("\n  at a.sql, when it was ended\n  Detail: Key (id)=(7) already exists.\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void refusesAVersionTableWithARowThatIsNoRevision(String row, TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(Revisions.tables("a"));
		migrations.upgrade();
		database.execute("insert into migrations_version values ('%s')".formatted(row));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::upgrade)
			.withMessageStartingWith(
					"The version table \"public\".\"migrations_version\" holds a row that is no revision: '%s'."
						.formatted(row));
	}

	@Test
	void refusesAVersionTableThatHoldsARevisionTwice(TestDatabase database) {
		database.execute("create table migrations_version (version_num text); "
				+ "insert into migrations_version values ('a'), ('a')");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(Revisions.tables("a", "b")).upgrade())
			.withMessageStartingWith("The version table \"public\".\"migrations_version\" holds 'a' more than once.");
	}

	@Test
	void refusesNamesThatPostgresWouldCutOff(TestDatabase database) {
		String name = "ä".repeat(32);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).versionTable(name).of(Revisions.none()))
			.withMessage("The name '%s' is longer than the 63 bytes that PostgreSQL keeps of a name. ".formatted(name)
					+ "Set 'migrations.version-table' to a shorter one.");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).versionTable("migrations_progress").of(Revisions.none()))
			.withMessageStartingWith(
					"'migrations.version-table' is 'migrations_progress', and so is the table of what");
	}

	@Test
	void noticesThatSomebodyElseMovedTheDatabaseMeanwhile(TestDatabase database) {
		Revisions revisions = Revisions.tables("a")
			.with("b", "a", "create table b (id int); update migrations_version set version_num = 'x'", "drop table b");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(revisions).upgrade())
			.withMessage(
					"Version table \"public\".\"migrations_version\" no longer holds 'a'; somebody else changed it, "
							+ "or the revision itself, and what ran here was rolled back. Run the command again: it plans "
							+ "anew from what is there now. A revision must leave these tables alone.");
		assertThat(database.query(TABLES)).isEqualTo("a");
		assertThat(database.query(LOG)).isEqualTo("upgrade a applied\nupgrade b failed");
	}

}
