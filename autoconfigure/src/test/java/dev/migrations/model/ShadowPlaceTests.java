package dev.migrations.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What roles without all privileges may do, and where.
 */
@PostgresTest
class ShadowPlaceTests {

	private final TestDatabase database;

	private final String owner;

	private final String reader;

	ShadowPlaceTests(TestDatabase database) {
		this.database = database;
		this.owner = database.name() + "_owner";
		this.reader = database.name() + "_reader";
	}

	@BeforeEach
	void createRoles() {
		this.database.execute("""
				create role %1$s login password 'x'; create role %2$s login password 'x';
				alter database %3$s owner to %1$s""".formatted(this.owner, this.reader, this.database.name()));
	}

	@AfterEach
	void dropRoles() {
		this.database.execute("""
				alter database %3$s owner to current_user; reassign owned by %1$s to current_user; drop owned by %1$s;
				drop owned by %2$s; drop role %1$s; drop role %2$s""".formatted(this.owner, this.reader,
				this.database.name()));
	}

	@Test
	void movesSchemasAsideForTheOwnerOfTheDatabase() {
		this.database.execute("alter schema public owner to pg_database_owner; create table users (id int)");
		assertThat(placeFor(this.owner, "create table users (id bigint)")).isEqualTo(AppliedSource.Place.RENAMED_ASIDE);
	}

	@Test
	void reachesExtensionsThatTheOwnerMayNotMove() {
		this.database.execute("alter schema public owner to pg_database_owner; create extension citext; "
				+ "create table users (email citext)");
		String type = shadow(this.owner).read(ShadowSchemaTests.source("create table users (email citext)"),
				(applied) -> applied.withRealNames(ShadowSchemaTests.one(applied,
						"""
								select format_type(atttypid, -1) from (select set_config('search_path', '', true)) s, pg_attribute
								where attrelid = 'public.users'::regclass and attname = 'email'""")));
		assertThat(type).isEqualTo("public.citext");
	}

	@Test
	void makesTablesInATemporarySchemaForTheRest() {
		this.database.execute("create table users (id int)");
		String here = shadow(this.reader).read(
				EntityModel.of(KeyMappingTests.Author.class, KeyMappingTests.Book.class, ColumnMappingTests.Enums.class)
					.source(),
				(applied) -> applied.schemas().get("public").replaceAll("\\d+", "N") + " " + ShadowSchemaTests.one(
						applied,
						"select string_agg(relname, ' ' order by relname) from pg_class where relnamespace = '%s'::regnamespace and relkind in ('r', 'S')"
							.formatted(applied.schemas().get("public"))));
		assertThat(here).isEqualTo("pg_temp_N author author_book author_details author_names author_seq book enums");
	}

	@Test
	void leavesNothingInTheTemporarySchema() {
		placeFor(this.reader, "create table users (id bigint)");
		assertThat(this.database.query("select count(*) from pg_class where relname = 'users'")).isEqualTo("0");
	}

	@Test
	void refusesWhatCannotBeTemporary() {
		this.database.execute("create table users (id int)");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> placeFor(this.reader, "create table t ();\ncreate view v as select 1"))
			.withMessageMatching("There is no place to make what the code says: role \\w+ may not create schemas in "
					+ "database \\w+, role \\w+ does not own schema public; schema.sql:2 cannot be made in a temporary schema. "
					+ "Connect as the owner of the database with 'migrations.url' and 'migrations.username', "
					+ "or set 'migrations.autogenerate.url' to a throw-away server.");
	}

	@Test
	void usesAThrowAwayServer() {
		this.database.execute("create extension xml2; create table users (id int)");
		try (TestDatabase other = this.database.server().createDatabase()) {
			Map<String, String> schemas = new ShadowSchema(as(this.reader), null, other.dataSource())
				.read(ShadowSchemaTests.source("create view v as select public.xml_valid('<a/>') as a"), (applied) -> {
					assertThat(List.of(applied.place(), applied.extensions()))
						.isEqualTo(List.of(AppliedSource.Place.THROW_AWAY_SERVER, Set.of("plpgsql", "xml2")));
					return applied.schemas();
				});
			assertThat(schemas).isEqualTo(Map.of("public", "public"));
			assertThat(other.query("select count(*) from pg_extension")).isEqualTo("1");
		}
	}

	private AppliedSource.Place placeFor(String role, String sql) {
		return shadow(role).read(ShadowSchemaTests.source(sql), AppliedSource::place);
	}

	private ShadowSchema shadow(String role) {
		return new ShadowSchema(as(role), null, null);
	}

	private DriverManagerDataSource as(String role) {
		String url = this.database.url().replaceAll("([?&])(user|password)=[^&]*", "$1x=");
		return new DriverManagerDataSource(url, role, "x");
	}

}
