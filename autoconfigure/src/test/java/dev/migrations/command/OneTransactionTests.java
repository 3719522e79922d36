package dev.migrations.command;

import dev.migrations.postgres.Psql;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A run that is one transaction leaves all or nothing.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class OneTransactionTests {

	private static final String LOG = "select direction || ' ' || revision || ' ' || outcome from migrations_history order by id";

	private static final String TABLES = """
			select string_agg(tablename, ' ' order by tablename) from pg_tables
			where schemaname = 'public' and tablename not like 'migrations%'""";

	private final TestDatabase database;

	OneTransactionTests(TestDatabase database) {
		this.database = database;
	}

	private Migrations migrations(Revisions revisions) {
		return MigrationsFixture.on(this.database).allInOne().of(revisions);
	}

	@Test
	void keepsAllOfARunThatSucceeds(CapturedOutput output) {
		migrations(Revisions.tables("a", "b", "c")).upgrade();
		assertThat(this.database.query("select count(distinct xmin::text) || ' ' || count(*) from migrations_history"))
			.isEqualTo("1 3");
		assertThat(this.database.query("select created from migrations_history where revision = 'c'"))
			.isEqualTo("{\"table public.c\"}");
		assertThat(output).contains("The whole run is one transaction");
	}

	@Test
	void keepsNothingOfAnUpgradeThatFails() {
		migrations(Revisions.tables("a")).upgrade();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(
					migrations(Revisions.tables("a", "b", "c").with("d", "c", "create table c (id int)", ""))::upgrade)
			.withMessageContaining("Upgrade to revision 'd'")
			.withMessageContaining("\nNothing of the whole run remains: it was one transaction. Applied now: a.\n");
		assertThat(this.database.query(TABLES)).isEqualTo("a");
		assertThat(this.database.query("table migrations_version")).isEqualTo("a");
		assertThat(this.database.query(LOG)).isEqualTo("upgrade a applied\nupgrade d failed");
	}

	@Test
	void keepsNothingOfTheFirstUpgradeButThatItFailed() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(migrations(Revisions.tables("a").with("b", "a", "create table a (id int)", ""))::upgrade)
			.withMessageContaining("it was one transaction. Nothing is applied now.");
		assertThat(this.database.query(TABLES)).isEqualTo("null");
		assertThat(this.database.query(LOG)).isEqualTo("upgrade b failed");
	}

	@Test
	void undoesNothingOfADowngradeThatFails() {
		Revisions revisions = Revisions.none()
			.with("z", "", "", "drop table nobody")
			.with("a", "z", "create table a (id int)", "drop table a");
		migrations(revisions).upgrade();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations(revisions).downgrade("base"))
			.withMessageContaining("Downgrade from revision 'z'")
			.withMessageContaining("\nNothing of the whole run remains: it was one transaction. Applied now: a.\n");
		assertThat(this.database.query(TABLES)).isEqualTo("a");
		assertThat(this.database.query("table migrations_version")).isEqualTo("a");
	}

	@Test
	void keepsNothingWhereItCannotBeCommitted() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(migrations(Revisions.tables("a")
				.with("b", "a",
						"alter table a add unique (id) deferrable initially deferred; insert into a values (1), (1)",
						"")
				.with("c", "b", "create table c (id int)", ""))::upgrade)
			.withMessageStartingWith("The run failed when it was committed: ERROR: duplicate key value")
			.withMessageContaining("\nNothing of the whole run remains: it was one transaction. Applied now: nothing.");
		assertThat(this.database.query(TABLES)).isEqualTo("null");
		assertThat(this.database.query(LOG)).isEqualTo("upgrade c failed");
	}

	@Test
	void refusesBeforehandWhatCannotBePartOfIt() {
		Revisions revisions = Revisions.tables("a")
			.with("b", "a", "select 1;\n-- migrate: autocommit\nvacuum a;\n-- migrate: end\n", "");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations(revisions)::upgrade)
			.withMessage("'migrations.transaction=all' makes the whole run one transaction, but revision 'b' (b.sql:9) "
					+ "has statements that cannot run in one. Set 'migrations.transaction=per-migration'; for one run "
					+ "alone, add '--migrations.transaction=per-migration' to the command. Nothing has been run.");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> migrations(revisions).offline().upgrade("head", new StringBuilder()))
			.withMessageContaining("(b.sql:9)");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> migrations(revisions).offline().planUpgrade("head"))
			.withMessageContaining("(b.sql:9)");
		assertThat(this.database.query("select count(*) from pg_tables where schemaname = 'public'")).isEqualTo("0");
	}

	@Test
	@RequiresProgram("psql")
	void writesAScriptThatLeavesAllOrNothing() {
		StringBuilder script = new StringBuilder();
		migrations(Revisions.tables("a")
			.with("b", "a", "create table b (id int); insert into b select 1/count(*) from b", "")).offline()
			.upgrade("head", script);
		assertThat(script.toString().lines().filter((line) -> line.equals("begin;") || line.equals("commit;")))
			.containsExactly("begin;", "commit;");
		assertThat(Psql.run(this.database, script.toString()).output()).contains("division by zero");
		assertThat(this.database.query("select count(*) from pg_tables where schemaname = 'public'")).isEqualTo("0");
		assertThat(Psql.run(this.database, script.toString().replace("1/count", "count")).exitCode()).isZero();
		assertThat(this.database.query(LOG)).isEqualTo("upgrade a applied\nupgrade b applied");
	}

}
