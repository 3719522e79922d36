package dev.migrations.command;

import java.util.List;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.Psql;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A script that {@code psql} runs leaves a database as the same command leaves another
 * one.
 */
@PostgresTest
@RequiresProgram("psql")
class OfflineScenarioTests {

	private OfflineComparison comparison;

	@BeforeEach
	void createSecondDatabase(TestDatabase database) {
		this.comparison = OfflineComparison.on(database);
	}

	@AfterEach
	void dropSecondDatabase() {
		this.comparison.close();
	}

	@Test
	void tablesViewsFunctionsAndWhatBelongsToThem() {
		this.comparison
			.of(Revisions.none()
				.with("a1", "", """
						create table users (id bigint generated always as identity primary key,
						  email text not null unique, active boolean not null default true, check (email like '%@%'));
						create index on users (lower(email)) where active;
						comment on table users is 'it''s who may come in';
						create type mood as enum ('glad', 'sad')""", "drop type mood; drop table users")
				.with("b2", "a1",
						"""
								create view active_users as select id, email from users where active;
								create function stamp() returns trigger language plpgsql as $$ begin new.active := true; return new; end $$;
								create trigger stamp before insert on users for each row execute function stamp()""",
						"drop trigger stamp on users; drop function stamp; drop view active_users"))
			.agreesUpAndDown();
	}

	@Test
	void branchesDependenciesAndAMerge() {
		Revisions revisions = Revisions.tables("a1", "b2")
			.with("c3", "a1", "create table c3 (id int)", "drop table c3")
			.with("d4", "b2, c3", "create table d4 (id int)", "drop table d4")
			.with("x1", "", "create table x1 (id int)", "drop table x1")
			.file("x2.sql", """
					-- Revision ID: x2
					-- Revises: x1
					-- Depends On: c3

					-- migrate: upgrade
					create table x2 (id int);
					-- migrate: downgrade
					drop table x2;
					""");
		this.comparison.of(revisions).agreesUpAndDown();
	}

	@Test
	void aRevisionThatDoesNothing() {
		this.comparison.of(Revisions.none().file("a1.sql", """
				-- Revision ID: a1

				-- migrate: upgrade

				-- migrate: downgrade
				""")).agreesUpAndDown();
	}

	@Test
	void aSectionThatRefusesATransaction() {
		this.comparison
			.of(Revisions.tables("a1")
				.with("b2", "a1", "create index concurrently b2 on a1 (id); create index concurrently b3 on a1 (id)",
						"drop index concurrently b3; drop index concurrently b2"))
			.agreesUpAndDown();
	}

	@Test
	void autocommitBlocksBetweenOtherStatements() {
		this.comparison.of(Revisions.none().with("a1", "", """
				create table a1 (id int);
				insert into a1 values (1);
				-- migrate: autocommit
				create index concurrently i1 on a1 (id);
				create index concurrently i2 on a1 (id);
				-- migrate: end
				create table a2 (id int);
				-- migrate: autocommit
				vacuum a1;
				-- migrate: end
				insert into a2 values (2)""", """
				drop table a2;
				-- migrate: autocommit
				drop index concurrently i2;
				-- migrate: end
				drop table a1""")).agreesUpAndDown();
	}

	@Test
	void dataOfCopy() {
		this.comparison.of(Revisions.none().with("a1", "", """
				create table a1 (id int, words text);
				copy a1 from stdin;
				1	one; 'two' :three
				2	\\N
				3	a\\tb\\\\.c\\nd
				\\.
				copy a1 (words) from stdin;
				\\.
				insert into a1 values (7, 'after')""", "drop table a1")).agreesUpAndDown();
	}

	@Test
	void dataOfCopyAsCsv() {
		assumeTrue(Psql.version() >= 18 || this.comparison.query("show server_version_num").compareTo("18") < 0,
				"for want of psql 18 or later");
		this.comparison.of(Revisions.none().with("a1", "", """
				create table a1 (id int, words text);
				copy a1 from stdin (format csv, header);
				id,words
				4,"say ""it"",
				then go"
				5,
				6,""
				\\.
				insert into a1 values (7, 'after')""", "drop table a1")).agreesUpAndDown();
	}

	@Test
	void dataInAFileWithTheLineEndsOfWindows() {
		this.comparison.of(Revisions.none()
			.file("a1.sql",
					"-- Revision ID: a1\r\n\r\n-- migrate: upgrade\r\ncreate table a1 (id int, words text);\r\n"
							+ "copy a1 from stdin;\r\n1\tone\r\n\\.\r\ninsert into a1 values (2, 'two\r\nlines');\r\n"
							+ "-- migrate: downgrade\r\ndrop table a1;\r\n"))
			.agreesUpAndDown();
	}

	@Test
	void quotesOfAllKinds() {
		this.comparison
			.of(Revisions.none()
				.with("a1", "",
						"""
								create table "it's a ""table"" ; --" ("a:b" text, "c\\d" text default 'x;y''z' /* no ; here /* nested */ */);
								insert into "it's a ""table"" ; --" values
								  ('\\', E'\\\\ and \\' and \\n'), (U&'d\\0061t\\+000061', $$it's $1 :name; \\.$$), ('umläut', '🦊'),
								  ('goes '
								   'on', $migrations$ $$ $migrations$), ('two
								lines', N'n');
								create function f() returns text language sql as $migrations_$ select ':x' || $$;$$ $migrations_$;
								create function g() returns int language sql begin atomic select 1; select 2; end""",
						"""
								drop function g; drop function f; drop table "it's a ""table"" ; --\""""))
			.agreesUpAndDown();
	}

	@Test
	void aHeaderWithQuotesAndBackslashes() {
		this.comparison.of(Revisions.none().file("it's \\ a $migrations$ \"file\".sql", """
				-- it's \\ a "message" :x $migrations$
				-- of two lines; with more
				--
				-- Revision ID: a'1\\"x;$migrations$

				-- migrate: upgrade
				create table a1 (id int);
				-- migrate: downgrade
				-- it's the way back \\ $migrations$
				drop table a1;
				""")).agreesUpAndDown();
	}

	@Test
	void namesBehindAColonThatPsqlHasVariablesOf() {
		this.comparison
			.of(Revisions.none()
				.with("a1", "", """
						create table a1 as select (array[1, 2, 3])[1:n] as part, '5'::text as text, '1:hi' as "x:hi"
						from (select 2 as n) x;
						create view a2 as select (array[1, 2, 3])[m:hi] as part from (select 1 as m, 3 as hi) x""",
						"drop view a2; drop table a1"))
			.psqlArguments("-v", "n=3", "-v", "text=int", "-v", "hi=1")
			.agreesUpAndDown();
	}

	@Test
	void settingsThatAScriptLeavesBehind() {
		this.comparison.of(Revisions.none()
			.with("a1", "", """
					create schema other;
					set search_path = other;
					set datestyle = 'ISO, DMY';
					create table a1 (id int, at date default '02.01.2026'::date)""",
					"drop table other.a1; drop schema other")
			.with("b2", "a1",
					"create table b2 as select current_setting('datestyle') as style, date '2026-01-02' :: text as day",
					"drop table b2"))
			.agreesUpAndDown();
	}

	@Test
	void anotherRole(TestDatabase database) {
		database.execute("do $$ begin create role offline_owner; exception when duplicate_object then null; end $$");
		this.comparison.of(Revisions.none()
			.with("a1", "",
					"grant create on schema public to offline_owner; set role offline_owner; create table a1 (id int)",
					"drop table a1; revoke create on schema public from offline_owner")
			.with("b2", "a1", "create table b2 (id int)", "drop table b2")).agreesUpAndDown();
	}

	@Test
	void backslashesInStringsWhereAScriptAsksForIt() {
		this.comparison
			.of(Revisions.none()
				.with("a1", "", """
						set standard_conforming_strings = off;
						set escape_string_warning = off;
						create table a1 as select 'it\\'s; \\\\' as x, E'\\'' as y""", "drop table a1")
				.with("b2", "a1", "create table b2 as select '\\' as x", "drop table b2"))
			.agreesUpAndDown();
	}

	@Test
	void backslashesInStringsWhereTheDatabaseAsksForIt() {
		this.comparison
			.of(Revisions.none().with("a1", "", "create table a1 as select 'it\\'s; \\\\' as x", "drop table a1 -- \\"))
			.prepared("alter database %s set standard_conforming_strings = off; "
					+ "alter database %1$s set escape_string_warning = off")
			.agrees((migrations) -> migrations.upgrade("head"),
					(migrations, out) -> migrations.offline().upgradeFromDatabase("head", out))
			.agrees((migrations) -> migrations.downgrade("base"),
					(migrations, out) -> migrations.offline().downgrade("base", out));
	}

	@Test
	void timesWithoutAZone() {
		this.comparison
			.of(Revisions.none()
				.with("a1", "",
						"create table a1 (at timestamptz default '2026-01-02 03:04'); insert into a1 default values",
						"drop table a1"))
			.prepared("alter database %s set timezone = 'Asia/Tokyo'")
			.agreesUpAndDown();
	}

	@Test
	void daysBeforeMonths() {
		this.comparison
			.of(Revisions.none()
				.with("a1", "", "create table a1 as select date '01/02/2026' as day, (date '01/02/2026')::text as text",
						"drop table a1"))
			.prepared("alter database %s set datestyle = 'SQL, DMY'")
			.agrees((migrations) -> migrations.upgrade("head"),
					(migrations, out) -> migrations.offline().upgradeFromDatabase("head", out));
	}

	@Test
	void aSchemaWithAStrangeName() {
		this.comparison
			.of(Revisions.tables("a1", "b2")
				.with("c3", "b2", "set search_path = public; create table c3 (id int)", "drop table public.c3"))
			.with((fixture) -> fixture.schema("we'ird \"Schema\\"))
			.agreesUpAndDown();
	}

	@Test
	void aSchemaThatIsThereAlready() {
		this.comparison.of(Revisions.tables("a1"))
			.prepared("create schema tenant; create table tenant_list (id int)")
			.with((fixture) -> fixture.schema("tenant"))
			.agreesUpAndDown();
	}

	@Test
	void theTableOfAlembic() {
		this.comparison.of(Revisions.tables("a1", "b2", "c3"))
			.prepared("create table a1 (id int); create table alembic_version (version_num varchar(32) not null, "
					+ "constraint alembic_version_pkc primary key (version_num)); insert into alembic_version values ('a1')")
			.with((fixture) -> fixture.versionTable("alembic_version"))
			.agrees((migrations) -> migrations.upgrade("b2"),
					(migrations, out) -> migrations.offline().upgrade("a1:b2", out))
			.agrees((migrations) -> migrations.upgrade("+1"),
					(migrations, out) -> migrations.offline().upgradeFromDatabase("+1", out))
			.agrees((migrations) -> migrations.downgrade("base"),
					(migrations, out) -> migrations.offline().downgrade("c3:base", out));
	}

	@Test
	void rangesAndStepsOfAllKinds() {
		this.comparison.of(Revisions.tables("a1", "b2", "c3", "d4"))
			.agrees((migrations) -> migrations.upgrade("b2"),
					(migrations, out) -> migrations.offline().upgrade(":b2", out))
			.agrees((migrations) -> migrations.upgrade("head"),
					(migrations, out) -> migrations.offline().upgrade("b2:+2", out))
			.agrees((migrations) -> migrations.downgrade("-1"),
					(migrations, out) -> migrations.offline().downgrade("-1", out))
			.agrees((migrations) -> migrations.downgrade("a1"),
					(migrations, out) -> migrations.offline().downgrade("c3:-2", out))
			.agrees((migrations) -> migrations.upgrade("a1"),
					(migrations, out) -> migrations.offline().upgrade("a1:a1", out));
	}

	@Test
	void stamps() {
		this.comparison.of(Revisions.tables("a1", "b2", "c3").with("x1", "", "select 1", "select 1"))
			.prepared("create table a1 (id int); create table b2 (id int)")
			.agrees((migrations) -> migrations.stamp("b2"),
					(migrations, out) -> migrations.offline().stamp(list("b2"), out))
			.agrees((migrations) -> migrations.stamp("a1", "x1"),
					(migrations, out) -> migrations.offline().stamp(list("b2:a1", "x1"), out))
			.agrees((migrations) -> migrations.stamp("c3"),
					(migrations, out) -> migrations.offline().stampFromDatabase(list("c3"), out))
			.agrees((migrations) -> migrations.stamp("base"),
					(migrations, out) -> migrations.offline().stampFromDatabase(list("base"), out));
	}

	@Test
	void stampsWhateverIsThere() {
		this.comparison.of(Revisions.tables("a1", "b2", "c3").with("x1", "", "select 1", "select 1"))
			.agrees((migrations) -> migrations.stampPurged("b2"),
					(migrations, out) -> migrations.offline().stampPurged(list("b2"), out))
			.agrees((migrations) -> migrations.stampPurged("x1", "b2"),
					(migrations, out) -> migrations.offline().stampPurged(list("x1", "b2"), out))
			.prepared("update migrations_version set version_num = 'gone' where version_num = 'b2'")
			.agrees((migrations) -> migrations.stampPurged("c3"),
					(migrations, out) -> migrations.offline().stampPurged(list("c3"), out))
			.agrees((migrations) -> migrations.stampPurged("base"),
					(migrations, out) -> migrations.offline().stampPurged(list("base"), out));
	}

	@Test
	void aTag() {
		this.comparison.of(Revisions.tables("a1"))
			.agrees((migrations) -> migrations.with((options) -> options.withTag("it's \\ 1")).upgrade("head"),
					(migrations, out) -> migrations.with((options) -> options.withTag("it's \\ 1"))
						.offline()
						.upgrade("head", out));
		assertThat(this.comparison.query("select details ->> 'tag' from migrations_history")).isEqualTo("it's \\ 1");
	}

	@Test
	void aBaseline() {
		this.comparison.of(Revisions.tables("a1", "b2", "c3"))
			.prepared("create table a1 (id int)")
			.with((fixture) -> fixture.baseline("a1"))
			.agrees((migrations) -> migrations.upgrade("head"),
					(migrations, out) -> migrations.offline().upgradeFromDatabase("head", out));
	}

	@Test
	void aRowForEachRevisionInTheHistory() {
		this.comparison.of(Revisions.tables("a1", "b2")).agreesUpAndDown();
		assertThat(this.comparison.query("select direction || ' ' || revision from migrations_history order by id"))
			.isEqualTo("upgrade a1\nupgrade b2\ndowngrade b2\ndowngrade a1");
	}

	private static List<String> list(String... targets) {
		return List.of(targets);
	}

}
