package dev.migrations.command;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions run one after the other in one session, and must not notice.
 */
@PostgresTest
class SessionLeftoversTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			create temp table left_behind (id int)                | create temp table left_behind (id int)
			create local temporary table left_behind (id int)     | create temp table left_behind (id int)
			select 1 as id into temporary left_behind             | create temp table left_behind (id int)
			prepare left_behind as select 1                       | prepare left_behind as select 1
			declare left_behind cursor with hold for select 1     | declare left_behind cursor for select 1
			set role pg_monitor                                   | create table b (id int)
			set session authorization pg_monitor                  | create table b (id int)
			set search_path = pg_catalog                          | create table b (id int)
			reset all                                             | create table b (id int)
			""")
	void aRevisionFindsNothingOfTheOneBeforeIt(String first, String second, TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(Revisions.none().with("a", "", first, "select 1").with("b", "a", second, "select 1"));
		migrations.upgrade();
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("b");
		assertThat(database.query("select string_agg(applied_by, ' ') from migrations_history"))
			.isEqualTo("postgres postgres");
		assertThat(database.query(
				"select count(*) from pg_tables where schemaname not in ('public', 'pg_catalog', 'information_schema')"))
			.isEqualTo("0");
	}

	@Test
	void aFunctionDoesNotLeadTheNextRevisionAstray(TestDatabase database) {
		MigrationsFixture.on(database).of(Revisions.none().with("a", "", """
				create schema elsewhere;
				create function astray() returns text language plpgsql as
				$$ begin return pg_catalog.set_config('search_path', 'elsewhere', false); end $$;
				select astray()""", "select 1").with("b", "a", "create table b (id int)", "drop table b")).upgrade();
		assertThat(database.query("select created from migrations_history where revision = 'b'"))
			.isEqualTo("{\"table public.b\"}");
	}

	@Test
	void discardsAllOutsideATransaction(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(Revisions.none()
				.with("a", "", "discard all", "select 1")
				.with("b", "a", "create table b (id int)", "drop table b"))
			.upgrade();
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("b");
		assertThat(database.query("select created from migrations_history where revision = 'b'"))
			.isEqualTo("{\"table public.b\"}");
	}

}
