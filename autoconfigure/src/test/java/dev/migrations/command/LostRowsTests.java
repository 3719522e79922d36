package dev.migrations.command;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is done about tables of ours that somebody has emptied, dropped or written rubbish
 * into: nothing, and it is said what.
 */
@PostgresTest
class LostRowsTests {

	private static final String LOG = "select direction || ' ' || coalesce(revision, '-') || ' ' || outcome "
			+ "from migrations_history order by id";

	private final TestDatabase database;

	private final Migrations migrations;

	LostRowsTests(TestDatabase database) {
		this.database = database;
		this.migrations = MigrationsFixture.on(database).of(Revisions.tables("a", "b"));
	}

	@Test
	void refusesToBeginAnewWhereTheVersionTableWasEmptied() {
		this.migrations.upgrade("a");
		this.database.execute("delete from migrations_version");
		String message = "The version table of the schema 'public' has no row, but the history says that 'a' was the last "
				+ "to be applied: somebody has emptied it. Stamp the database with the revision that it is at, by the "
				+ "command 'migrations stamp <revision>' ('migrations history --log' shows what was run), or with 'base' "
				+ "if nothing is applied any more; nothing has been run.";
		assertThat(messageOf(this.migrations::upgrade)).isEqualTo(message);
		assertThat(messageOf(this.migrations::validate)).isEqualTo(message);
		assertThat(messageOf(() -> this.migrations.downgrade("base"))).isEqualTo(message);
		assertThat(messageOf(() -> this.migrations.offline().planUpgrade("head"))).isEqualTo(message);
		assertThat(this.migrations.status().state()).isEqualTo(MigrationsState.FAILED);
		assertThat(this.migrations.status().error()).isEqualTo(message);
		assertThat(this.database.query(LOG)).isEqualTo("upgrade a applied");
		this.migrations.stamp("a");
		this.migrations.upgrade();
		assertThat(this.database.query("table migrations_version")).isEqualTo("b");
	}

	@Test
	void takesADroppedVersionTableForAnEmptyOne() {
		this.migrations.upgrade();
		this.database.execute("drop table migrations_version");
		assertThat(messageOf(this.migrations::upgrade)).contains("'b' was the last to be applied");
		this.migrations.stamp("b");
		assertThat(this.database.query("table migrations_version")).isEqualTo("b");
	}

	@Test
	void knowsWhatADowngradeHasLeft() {
		this.migrations.upgrade();
		this.migrations.downgrade("a");
		this.database.execute("delete from migrations_version");
		assertThat(messageOf(this.migrations::upgrade)).contains("the downgrade from 'b' left 'a': somebody");
	}

	@Test
	void beginsAnewWhereNothingIsApplied() {
		this.migrations.upgrade();
		this.migrations.downgrade("base");
		this.migrations.upgrade();
		this.database.execute("delete from migrations_version; drop table a, b");
		this.migrations.stamp("base");
		this.migrations.upgrade();
		assertThat(this.database.query("table migrations_version")).isEqualTo("b");
	}

	@Test
	void leavesTheHistoryOfAnotherVersionTableAlone() {
		this.migrations.upgrade();
		MigrationsFixture.on(this.database).versionTable("other_version").of(Revisions.tables("c")).upgrade();
		assertThat(this.database.query("table other_version")).isEqualTo("c");
	}

	@Test
	void goesOnWhereTheHistoryWasDropped() {
		this.migrations.upgrade("a");
		this.database.execute("drop table migrations_history");
		this.migrations.upgrade();
		assertThat(this.database.query("table migrations_version")).isEqualTo("b");
		assertThat(this.database.query(LOG)).isEqualTo("upgrade b applied");
	}

	@Test
	void refusesAVersionTableWithARowThatIsNone() {
		this.database.execute("create table migrations_version (version_num text); "
				+ "insert into migrations_version values (null)");
		assertThat(messageOf(this.migrations::upgrade))
			.startsWith("The version table \"public\".\"migrations_version\" holds a row that is no revision: ''.");
	}

	@Test
	void refusesATableOfSomebodyElse() {
		this.database
			.execute("create table migrations_version (version int); insert into migrations_version values (1)");
		assertThat(messageOf(this.migrations::upgrade))
			.isEqualTo("The tables that keep the records (migrations_version) are not as they were made: ERROR: "
					+ "column \"version_num\" does not exist [SQLSTATE 42703]. If they belong to somebody else, set "
					+ "'migrations.version-table' and 'migrations.history-table' to other names; else restore them, or "
					+ "drop them and stamp the database.");
		assertThat(this.database.query("select tablename from pg_tables where schemaname = 'public'"))
			.isEqualTo("migrations_version");
	}

	private static String messageOf(ThrowingCallable action) {
		return assertThatExceptionOfType(MigrationsException.class).isThrownBy(action).actual().getMessage();
	}

}
