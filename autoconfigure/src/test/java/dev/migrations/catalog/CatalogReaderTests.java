package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.postgres.Wire;
import dev.migrations.schema.Attachment;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.Extension;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Grant;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.ReferentialActions;
import dev.migrations.schema.Routine;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.TableOptions;
import dev.migrations.schema.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read of what PostgreSQL has made of a statement.
 */
@PostgresTest
class CatalogReaderTests {

	@Test
	void readsNothingButTheSchemaOfAnEmptyDatabase(TestDatabase database) {
		assertThat(Catalogs.read(database).objects().values()).containsExactly(new Namespace("public", null));
	}

	@Test
	void writesTypesInTheirShortestForm(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table t (a varchar(20), b character(3), c timestamp, d timestamptz(3), e time with time zone,
				f decimal(10, 2), g int[], h double precision, i bit varying(4), j text)""").columns())
			.extracting(Column::type)
			.containsExactly("varchar(20)", "char(3)", "timestamp", "timestamptz(3)", "timetz", "numeric(10,2)",
					"integer[]", "double precision", "varbit(4)", "text");
	}

	@Test
	void readsNullabilityCollationStorageAndComment(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table t (a text collate "C" not null);
				alter table t alter column a set storage external;
				comment on column t.a is 'An a'""").columns())
			.containsExactly(new Column("a", "text", true, null, "\"C\"", "external", "An a"));
	}

	@Test
	void readsANotNullConstraintAsAPropertyWhateverItsName(TestDatabase database) {
		assertThat(Catalogs.table(database, "create table t (a int constraint must_be not null)"))
			.isEqualTo(Catalogs.table(database, "drop table t; create table t (a int not null)"));
	}

	@Test
	void readsWhereValuesComeFrom(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table t (a serial, b bigint generated always as identity (start 5), c int default 1 + 1,
				d varchar(9) default 'X', e int generated always as (c * 2) stored, f timestamptz default now())""")
			.columns()).extracting(Column::value)
			.containsExactly(new ColumnValue.Serial(),
					new ColumnValue.Identity(true, new SequenceOptions("bigint", 5, 1, 1, Long.MAX_VALUE, 1, false)),
					new ColumnValue.Default("1 + 1"), new ColumnValue.Default("'X'"),
					new ColumnValue.Generated("c * 2", true), new ColumnValue.Default("now()"));
	}

	@Test
	void readsKeys(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table t (a int, b int, c int, primary key (b, a),
				constraint u unique (c) include (a) with (fillfactor = 70) deferrable initially deferred);
				comment on constraint u on t is 'One c'""").constraints()).containsExactly(
				new KeyConstraint("t_pkey", true, List.of("b", "a"), List.of(), false, false, Deferral.NOT_DEFERRABLE,
						Map.of(), null),
				new KeyConstraint("u", false, List.of("c"), List.of("a"), false, false, Deferral.INITIALLY_DEFERRED,
						Map.of("fillfactor", "70"), "One c"));
	}

	@Test
	void readsForeignKeys(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table p (x int, y int, primary key (x, y));
				create table t (a int, b int);
				alter table t add constraint f foreign key (b, a) references p (x, y) on update cascade
				on delete set null deferrable not valid""").constraints())
			.containsExactly(new ForeignKey("f", List.of("b", "a"), Catalogs.name("p"), List.of("x", "y"),
					new ReferentialActions("cascade", "set null", List.of()), false, false,
					Deferral.INITIALLY_IMMEDIATE, false, true, null));
	}

	@Test
	void readsChecksAndExclusions(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table t (a int check (a > 0 AND a < 9), r int4range,
				constraint x exclude using gist (r with &&))""").constraints()).containsExactly(
				new CheckConstraint("t_a_check", "a > 0 and a < 9", List.of("a"), true, true, true, null),
				new ExclusionConstraint("x", "exclude using gist (r with &&)", List.of("r"), null));
	}

	@Test
	void readsIndexes(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table t (a text, b int, c int, d jsonb);
				create unique index i on t (lower(a) text_pattern_ops desc nulls last, b) include (c)
				with (fillfactor = 80) where c IS NOT NULL;
				create index j on t using gin (d jsonb_path_ops);
				comment on index j is 'A j'""").indexes()).containsExactly(
				new Index("i", true, "btree", List.of("lower(a) text_pattern_ops desc nulls last", "b"), List.of("b"),
						List.of("c"), false, Map.of("fillfactor", "80"), "c is not null", true, null),
				new Index("j", false, "gin", List.of("d jsonb_path_ops"), List.of("d"), List.of(), false, Map.of(),
						null, true, "A j"));
	}

	@Test
	void readsTriggersPoliciesRulesAndStatistics(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table t (a int, b int);
				create function f() returns trigger language plpgsql as 'BEGIN return new; END';
				create trigger g before update of a on t for each row when (new.a > 0) execute function f();
				alter table t disable trigger g;
				create policy p on t as restrictive for update to public using (a > 0) with check (b > 0);
				create rule r as on delete to t do instead nothing;
				create statistics s (ndistinct) on a, b from t;
				comment on trigger g on t is 'A g'""").attachments()).containsExactly(
				new Attachment(ObjectKind.STATISTICS, "s", "create statistics s (ndistinct) on a, b from t", null),
				new Attachment(ObjectKind.RULE, "r", "create rule r as\n    on delete to t do instead nothing", null),
				new Attachment(ObjectKind.TRIGGER, "g",
						"create trigger g before update of a on t for each row when (new.a > 0) execute function f();\n"
								+ "alter table t disable trigger g",
						"A g"),
				new Attachment(ObjectKind.POLICY, "p",
						"create policy p on t as restrictive for update\n    using (a > 0)\n    with check (b > 0)",
						null));
	}

	@Test
	void readsWhatATableIsBesides(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create unlogged table t (a int) with (fillfactor = 70);
				alter table t enable row level security, force row level security""").options())
			.isEqualTo(new TableOptions(true, Map.of("fillfactor", "70"), true, true, null, null, List.of()));
	}

	@Test
	void readsPartitionsWithoutWhatTheyInherit(TestDatabase database) {
		Schema schema = Catalogs.read(database, """
				create table m (at date primary key, n int not null check (n > 0)) partition by range (at);
				create index i on m (n);
				create table t partition of m for values from ('2026-01-01') to ('2027-01-01')""");
		assertThat(schema.table(Catalogs.name("m")).orElseThrow().options().partitionKey()).isEqualTo("range (at)");
		assertThat(schema.table(Catalogs.name("t"))).hasValueSatisfying((table) -> {
			assertThat(table.columns()).isEmpty();
			assertThat(table.constraints()).isEmpty();
			assertThat(table.indexes()).isEmpty();
			assertThat(table.options().bound()).isEqualTo("for values from ('2026-01-01') to ('2027-01-01')");
			assertThat(table.options().parents()).containsExactly(Catalogs.name("m"));
		});
	}

	@Test
	void readsTypes(TestDatabase database) {
		assertThat(objects(Catalogs.read(database, """
				create type mood as enum ('Sad', 'ok');
				create domain positive as int default 1 not null constraint p check (value > 0);
				create type pair as (a int, b varchar(3));
				comment on type mood is 'A mood'"""))).containsExactly(
				new EnumType(Catalogs.name("mood"), List.of("Sad", "ok"), "A mood"),
				new DomainType(Catalogs.name("positive"), "integer", true, "1", null,
						List.of(new CheckConstraint("p", "value > 0", List.of(), true, true, true, null)), null),
				new CompositeType(Catalogs.name("pair"), List.of(new CompositeType.Attribute("a", "integer"),
						new CompositeType.Attribute("b", "varchar(3)")), null));
	}

	@Test
	void readsSequencesAndTheirOwners(TestDatabase database) {
		assertThat(Catalogs.read(database, """
				create table t (a int);
				create sequence s as smallint increment 2 cache 10 cycle owned by t.a""").all(Sequence.class))
			.containsExactly(new Sequence(Catalogs.name("s"),
					new SequenceOptions("smallint", 1, 2, 1, Short.MAX_VALUE, 10, true),
					new ColumnName(Catalogs.name("t"), "a"), null));
	}

	@Test
	void readsViews(TestDatabase database) {
		assertThat(Catalogs.read(database, """
				create table t (a int, b varchar(3));
				create view v with (security_barrier) as SELECT t.a, u.b FROM t, t u WHERE u.b = 'X';
				create materialized view m as select 1 as a;
				create unique index i on m (a)""").all(View.class)).containsExactly(
				new View(Catalogs.name("v"), false,
						"select t.a,\n    u.b\n   from t,\n    t u\n  where u.b::text = 'X'::text",
						List.of(new Column("a", "integer", false, null, null, null, null),
								new Column("b", "varchar(3)", false, null, null, null, null)),
						Map.of("security_barrier", "true"), List.of(), List.of(), List.of(), null, null),
				new View(Catalogs.name("m"), true, "select 1 as a",
						List.of(new Column("a", "integer", false, null, null, null, null)), Map.of(),
						List.of(new Index("i", true, "btree", List.of("a"), List.of("a"), List.of(), false, Map.of(),
								null, true, null)),
						List.of(), List.of(), null, null));
	}

	@Test
	void readsFunctionsAndProceduresWithBodiesAsTheyAre(TestDatabase database) {
		assertThat(Catalogs.read(database, """
				create function f(a int, b text default 'B') returns int language sql immutable as $$ SELECT 1 $$;
				create procedure f() language plpgsql as $$ BEGIN NULL; END $$""").all(Routine.class))
			.containsExactly(new Routine(Catalogs.name("f"), "", true, "", """
					create or replace procedure f()
					 language plpgsql
					as $procedure$ BEGIN NULL; END $procedure$""", List.of(), null), new Routine(Catalogs.name("f"),
					"integer, text", false, "a integer, b text DEFAULT 'B'::text returns integer", """
							create or replace function f(a integer, b text default 'B'::text)
							 returns integer
							 language sql
							 immutable
							as $function$ SELECT 1 $function$""", List.of(), null));
	}

	@Test
	void readsRightsOfOthers(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create table t (a int);
				grant select, insert on t to public;
				grant update on t to pg_monitor with grant option""").grants())
			.containsExactly(new Grant("update", "pg_monitor", true), new Grant("insert, select", "public", false));
	}

	@Test
	void readsWhatNeedsWhat(TestDatabase database) {
		assertThat(Catalogs.read(database, """
				create type e as enum ('x');
				create table t (a e, primary key (a));
				create view v as select a from t""").dependencies()).extracting(Object::toString)
			.containsExactly("view \"public.v\" needs column \"a\" of \"public.t\"",
					"column \"a\" of \"public.t\" needs type \"public.e\"",
					"column \"a\" of \"public.v\" needs type \"public.e\"",
					"constraint \"t_pkey\" of \"public.t\" needs column \"a\" of \"public.t\"");
	}

	@Test
	void leavesOutMembersOfExtensions(TestDatabase database) {
		assertThat(objects(Catalogs.read(database, "create extension hstore")))
			.containsExactly(new Extension("hstore", "public", null));
	}

	@Test
	void leavesOutWhatItIsToldToWithItsSequences(TestDatabase database) {
		assertThat(objects(Catalogs.read(database, "create table migrations_version (a serial primary key)")))
			.isEmpty();
	}

	@Test
	void countsAndNamesWhatItDoesNotRead(TestDatabase database) {
		assertThat(Catalogs.read(database, """
				create extension hstore;
				create aggregate ag (int) (sfunc = int4pl, stype = int);
				create type ct as (a int);
				create function cf(ct) returns int language sql as 'select ($1).a';
				create cast (ct as int) with function cf(ct);
				create table typed of ct;
				create collation co (locale = 'C');
				create conversion cv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
				create function et() returns event_trigger language plpgsql as 'begin end';
				create event trigger et on sql_drop execute function et();
				alter event trigger et disable;
				create foreign data wrapper w;
				create server s foreign data wrapper w;
				create user mapping for public server s;
				create foreign table ft (a int) server s;
				create operator === (leftarg = int, rightarg = int, function = int4eq);
				create operator class oc for type int4 using btree as operator 1 <, function 1 btint4cmp(int, int);
				create operator family orphan using btree;
				create publication p for table typed;
				create type rg as range (subtype = float8);
				create text search configuration tc (copy = english);
				create text search dictionary td (template = simple);
				create text search parser tp (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end,
					lextypes = prsd_lextype);
				create text search template tt (lexize = dsimple_lexize);
				do $$ begin perform lo_create(0); end $$;
				create access method am type table handler heap_tableam_handler;
				create table other (a int) using am;
				create table parent (a int, b int default 1);
				create table child (b int default 2) inherits (parent);
				create table like_its_parent () inherits (parent);
				create view v as select a from parent;
				grant select (a) on parent to pg_monitor;
				grant usage on type rg to pg_monitor;
				grant usage on schema public to pg_monitor;
				alter view v owner to pg_monitor;
				alter default privileges grant select on tables to pg_monitor""").notCompared().entrySet())
			.extracting(Object::toString)
			.containsExactly("access methods=1", "aggregates=1", "casts=1", "collations=1", "conversions=1",
					"default privileges=1", "event triggers=1", "foreign data wrappers=1", "foreign servers=1",
					"foreign tables=1", "inherited columns with a default of their own=1", "large objects=1",
					"objects of another owner=1", "objects with grants=2", "operator classes=1", "operator families=1",
					"operators=1", "publications=1", "range types=1", "relations with another access method=1",
					"schemas with grants=1", "tables of a type=1", "text search configurations=1",
					"text search dictionaries=1", "text search parsers=1", "text search templates=1",
					"user mappings=1");
	}

	@Test
	void namesOtherSchemasButNotTheDefaultOne(TestDatabase database) {
		assertThat(Catalogs.table(database, """
				create schema other;
				create type other.e as enum ('x');
				create type e as enum ('y');
				create table t (a other.e, b e, c e default 'y')""").columns()).extracting(Column::type)
			.containsExactly("other.e", "e", "e");
	}

	@Test
	void doesNotDependOnTheSettingsOfTheSessionAndLeavesThem(TestDatabase database) throws SQLException {
		Schema schema = Catalogs.read(database,
				"""
						create table t (a date default '2026-02-01', b interval default '1 day 02:00', c bytea default '\\x00ff',
						d timestamptz default '2026-02-01 12:00+00', e float8 default 0.1,
						f text default 'a\\b' check (f in ('a\\b', 'it''s')))""");
		try (Connection connection = DriverManager.getConnection(database.url())) {
			connection.setAutoCommit(false);
			connection.createStatement().execute("""
					set intervalstyle = 'iso_8601'; set timezone = 'Asia/Tokyo';
					set bytea_output = 'escape'; set quote_all_identifiers = on; set search_path = pg_catalog;
					set extra_float_digits = -3; set datestyle = 'ISO, DMY'; set standard_conforming_strings = off""");
			assertThat(Catalogs.READER.read(connection)).isEqualTo(schema);
			assertThat(new org.springframework.jdbc.core.JdbcTemplate(
					new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true))
				.queryForObject("show search_path", String.class)).isEqualTo("\"pg_catalog\"");
		}
	}

	@Test
	void doesNotDependOnWhatADatabaseSetsForEveryone(TestDatabase database) {
		Schema schema = Catalogs.read(database, """
				create table t (a date default '2026-02-01', b interval default '1 day 02:00', c text default 'a\\b');
				create view v as select a, interval '1 month' as m from t where a > '2026-01-31'""");
		String name = database.query("select quote_ident(current_database())");
		database.execute("""
				alter database %1$s set quote_all_identifiers = on;
				alter database %1$s set datestyle = 'German, DMY';
				alter database %1$s set intervalstyle = 'sql_standard';
				alter database %1$s set standard_conforming_strings = off;
				alter database %1$s set search_path = pg_catalog""".formatted(name));
		assertThat(Catalogs.read(database)).isEqualTo(schema);
	}

	@Test
	void asksTenTimesWhateverThereIs(TestDatabase database) throws SQLException {
		database.execute("""
				do $$ begin for i in 1..50 loop
					execute format('create table t%s (id serial primary key, a text unique)', i);
				end loop; end $$""");
		try (Wire wire = new Wire(database); Connection connection = DriverManager.getConnection(wire.url())) {
			connection.setAutoCommit(false);
			connection.createStatement().execute("select 1");
			wire.reset();
			Catalogs.READER.read(connection);
			assertThat(wire.roundTrips()).isEqualTo(10);
		}
	}

	private static List<SchemaObject> objects(Schema schema) {
		return schema.objects()
			.values()
			.stream()
			.filter((object) -> object.id().kind() != ObjectKind.NAMESPACE)
			.toList();
	}

	@Test
	void findsWhatItHasRead(TestDatabase database) {
		assertThat(Catalogs.read(database, "create view v as select 1")
			.find(ObjectId.of(ObjectKind.VIEW, Catalogs.name("v")))).isPresent();
	}

}
