package dev.migrations.model;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class ShadowSchemaTests {

	private static final String COLUMNS = """
			select string_agg(concat_ws(' ', table_schema || '.' || table_name, column_name, udt_name), ', '
			                  order by table_schema, table_name, ordinal_position)
			from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
			and table_schema not like 'migrations_aside%'""";

	private final TestDatabase database;

	ShadowSchemaTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void makesTheSourceUnderTheRealNames() {
		this.database.execute("create table users (id int); create table old (id int)");
		assertThat(read("create table users (id bigint, email text)", COLUMNS))
			.isEqualTo("public.users id int8, public.users email text");
	}

	@Test
	void leavesTheDatabaseAsItWas() {
		this.database.execute("create table users (id int primary key); insert into users values (1)");
		String before = objects();
		read("create table users (id bigint); create schema audit; create type mood as enum ('fine')", COLUMNS);
		assertThat(objects() + this.database.query("table users")).isEqualTo(before + "1");
	}

	@Test
	void letsOthersReadAndWriteMeanwhile() {
		this.database.execute("create table users (id int primary key)");
		shadow().read(source("create table users (id bigint)"), (applied) -> {
			this.database
				.execute("insert into users values (7); alter table users add column name text; create table more ()");
			return null;
		});
		assertThat(this.database.query("select id || coalesce(name, ' and no name') from users"))
			.isEqualTo("7 and no name");
	}

	@Test
	void locksNoTableOfOthers() {
		this.database.execute("create table users (id int primary key)");
		assertThat(read("create table users (id bigint primary key)", """
				select count(*)::text from pg_locks l join pg_class c on c.oid = l.relation
				join pg_namespace n on n.oid = c.relnamespace
				where pid = pg_backend_pid() and nspname like 'migrations_aside%'""")).isEqualTo("0");
	}

	@Test
	void movesTheSchemasAsideThatTheSourceMakes() {
		this.database.execute("create schema audit; create table audit.log (id int); create table audit.old (id int)");
		assertThat(read("create schema audit; create table audit.log (id bigint)", COLUMNS))
			.isEqualTo("audit.log id int8");
	}

	@Test
	void namesTheSchemasOfTheSource() {
		List<String> schemas = shadow().read(source("create schema if not exists \"My Audit\""),
				(applied) -> List.copyOf(applied.schemas().keySet()));
		assertThat(schemas).containsExactly("public", "My Audit");
	}

	@Test
	void worksInTheSchemaThatIsManaged() {
		this.database.execute("create schema \"My App\"; create table \"My App\".t (id int)");
		String columns = new ShadowSchema(this.database.dataSource(), "My App", null)
			.read(source("create table u (id bigint)"), (applied) -> one(applied, COLUMNS));
		assertThat(columns).isEqualTo("My App.u id int8");
	}

	@Test
	void takesWhatPgDumpWrites() {
		this.database.execute("create table t (id int)");
		assertThat(read("""
				set check_function_bodies = false;
				select pg_catalog.set_config('search_path', '', false);
				create schema public;
				create function public.f() returns bigint language sql as 'select id from public.t';
				create table public.t (id bigint);
				""", COLUMNS)).isEqualTo("public.t id int8");
	}

	@Test
	void runsAQueryForEachOfItsRows() {
		assertThat(read("""
				create function make(i int) returns void language plpgsql as
				$$ begin execute format('create table t%s (id int)', i); end $$;
				select make(i) from generate_series(1, 2) i;
				""", COLUMNS)).isEqualTo("public.t1 id int4, public.t2 id int4");
	}

	@Test
	void leavesTheSettingsOfTheConnectionAlone() throws SQLException {
		try (Connection connection = this.database.connect()) {
			SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
			String settings = "select concat_ws(' ', current_setting('search_path'), current_setting('lock_timeout'))";
			new ShadowSchema(one, null, null).read(source("set search_path = ''; create table public.t ()"),
					(applied) -> one(applied, settings));
			assertThat(JdbcClient.create(one).sql(settings).query(String.class).single())
				.isEqualTo("\"$user\", public 0");
		}
	}

	@Test
	void tellsTheEntityAndTableOfARefusedStatement() {
		JpaSchemaSource source = EntityModel.of(ColumnMappingTests.Reserved.class).source();
		assertThatExceptionOfType(RefusedStatementException.class)
			.isThrownBy(() -> shadow().read(source, (applied) -> null))
			.withMessage("""
					PostgreSQL refuses what is said of table 'reserved' of entity '%s': \
					ERROR: syntax error at or near "order" [SQLSTATE 42601]

					  create table reserved (order integer, id bigint not null, primary key (id))
					                         ^

					Nothing has been compared.
					Correct the mapping; a reserved word is quoted as in @Column(name = "`order`").""",
					ColumnMappingTests.Reserved.class.getName());
	}

	@Test
	void tellsTheFileAndLineOfARefusedStatement() {
		assertThatExceptionOfType(RefusedStatementException.class).isThrownBy(() -> read("""
				create table t (
				  id bigint,
				  mood mood
				);
				""", COLUMNS)).withMessage("""
				PostgreSQL refuses what is said of schema.sql: ERROR: type "mood" does not exist [SQLSTATE 42704]
				  at schema.sql:3

				     3 |   mood mood
				       |        ^

				Nothing has been compared.
				Correct the file.""");
	}

	@Test
	void readsNothingAfterARefusedStatement() {
		assertThatExceptionOfType(RefusedStatementException.class)
			.isThrownBy(() -> shadow().read(source("create table t (); create table t ()"), (applied) -> {
				throw new IllegalStateException("It is not to be read");
			}));
	}

	@Test
	void keepsLiveTablesOutOfReach() {
		this.database.execute("create table users (id int primary key)");
		assertThatExceptionOfType(RefusedStatementException.class)
			.isThrownBy(() -> read("create table orders (user_id int references users)", COLUMNS))
			.satisfies((ex) -> assertThat(ex.sqlState()).isEqualTo("42P01"));
	}

	@Test
	void takesMovableExtensionsAlong() {
		this.database.execute("create extension citext; create table users (email citext)");
		assertThat(
				read("create extension citext; create table users (email citext, name public.citext)",
						"select string_agg(format_type(atttypid, -1), ' ') from pg_attribute "
								+ "where attrelid = 'public.users'::regclass and attnum > 0"))
			.isEqualTo("citext citext");
	}

	@Test
	void findsExtensionsInASchemaOfTheirOwn() {
		this.database.execute("create schema extensions; create extension hstore schema extensions; create table t ()");
		this.database.execute("alter database %s set search_path = public, extensions".formatted(this.database.name()));
		assertThat(read("create table t (h hstore)", COLUMNS)).isEqualTo("public.t h hstore");
	}

	@Test
	void namesTheExtensionsThatWereThere() {
		this.database.execute("create extension citext; create table t ()");
		Set<String> extensions = shadow().read(source("create extension hstore"), AppliedSource::extensions);
		assertThat(extensions).containsExactlyInAnyOrder("citext", "plpgsql");
	}

	@Test
	void doesNotLockTheViewsOfExtensions() {
		this.database.execute("create extension pg_stat_statements; create table t ()");
		assertThat(read("create table t ()", """
				select count(*)::text from pg_locks where pid = pg_backend_pid()
				and relation = to_regclass('migrations_aside_1.pg_stat_statements')""")).isEqualTo("0");
	}

	@Test
	void tellsOfAnExtensionThatCannotBeMoved() {
		this.database.execute("create extension xml2; create table t ()");
		assertThatExceptionOfType(RefusedStatementException.class)
			.isThrownBy(() -> read("create view v as select public.xml_valid('<a/>')", COLUMNS))
			.withMessageEndingWith("If it is of the extension 'xml2', which could not be moved aside with its schema, "
					+ "set 'migrations.autogenerate.url' to a server for such things.");
	}

	@Test
	void findsWhatCannotBeMovedByItsPlainName() {
		this.database.execute("create extension xml2; create table t ()");
		String definition = shadow().read(source("create view v as select xml_valid('<a/>') as a"), (applied) -> applied
			.withRealNames(one(applied,
					"select pg_get_viewdef('public.v'::regclass) from (select set_config('search_path', '', true)) s")));
		assertThat(definition).contains("public.xml_valid('<a/>'::text)");
	}

	@Test
	void refusesToBorrowLiveTablesWhereTheirSchemaStaysInReach() {
		this.database.execute("create extension xml2; create table users (id int primary key)");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> read("create table orders (user_id int references users)", COLUMNS))
			.withMessageContaining("which it does not make. Make that one too.");
	}

	@Test
	void doesNotDropLiveTablesWhereTheirSchemaStaysInReach() {
		this.database.execute("create extension xml2; create table users (id int primary key)");
		assertThat(read("drop table if exists users; create table users (id bigint)", """
				select string_agg(relnamespace::regnamespace::text, ' ' order by 1) from pg_class
				where relname = 'users'""")).isEqualTo("migrations_aside_1 public");
	}

	@Test
	void refusesMoreTablesThanTheLockTableCanBear() {
		int tables = Integer.parseInt(this.database.query("""
				select current_setting('max_locks_per_transaction')::int * (current_setting('max_connections')::int
				       + current_setting('max_prepared_transactions')::int)""")) / 24 + 1;
		String sql = IntStream.range(0, tables)
			.mapToObj("create table t%d ();"::formatted)
			.collect(Collectors.joining());
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> read(sql, COLUMNS))
			.withMessageStartingWith(
					"To make %d tables takes about %d locks, more than half of the ".formatted(tables, tables * 12))
			.withMessageContaining("Raise 'max_locks_per_transaction' to 6");
	}

	@Test
	void countsMoreLocksThanAreTaken() {
		SchemaSource source = EntityModel.of(KeyMappingTests.Author.class, KeyMappingTests.Book.class).source();
		int taken = Integer.parseInt(shadow().read(source, (applied) -> one(applied,
				"""
						select count(distinct (locktype, database, relation, classid, objid, objsubid, transactionid::text))::text
						from pg_locks where pid = pg_backend_pid()""")));
		assertThat(taken).isLessThan((int) LockBudget.needed(new SourceScript(source.statements(18))));
	}

	@Test
	void tellsOfAnotherSessionAtWork() {
		this.database.execute("create table t ()");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> shadow().read(source("create table t ()"), (first) -> read("create table t ()", COLUMNS)))
			.withMessage("Another session is at work on the schema, maybe with the same command: "
					+ "ERROR: canceling statement due to lock timeout. Run it again.");
	}

	private String read(String sql, String query) {
		return shadow().read(source(sql), (applied) -> one(applied, query));
	}

	private ShadowSchema shadow() {
		return new ShadowSchema(this.database.dataSource(), null, null);
	}

	private String objects() {
		return this.database
			.query("select (select count(*) from pg_class) || ' ' || (select count(*) from pg_type) || ' ' "
					+ "|| (select string_agg(nspname, ' ' order by 1) from pg_namespace where nspname !~ '^pg_(toast_)?temp')");
	}

	static ScriptSchemaSource source(String sql) {
		return new ScriptSchemaSource("schema.sql", new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8)));
	}

	static String one(AppliedSource applied, String query) throws SQLException {
		try (Statement statement = applied.connection().createStatement(); var rows = statement.executeQuery(query)) {
			rows.next();
			return String.valueOf(rows.getString(1));
		}
	}

}
