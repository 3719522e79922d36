package dev.migrations.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.IntStream;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * A run of many revisions keeps the statements prepared by which it records them, and
 * nobody is to notice.
 */
@PostgresTest
class PreparedStatementsTests {

	private static final int MANY = 12;

	private static final String HISTORY = """
			select string_agg(row(revision, down_revisions, depends_on, direction, message, script, outcome, error, applied_by,
			  client, application, application_version, checksum, downgrade_sql, created, format, details - 'complete')::text,
			  E'\\n' order by id)
			from migrations_history""";

	private static final String CREATED = """
			select string_agg(revision || ' ' || coalesce(array_to_string(created, ','), ''), '; ' order by id)
			from migrations_history""";

	@Test
	void oneRunRecordsWhatManyRunsRecord(TestDatabase database) {
		Revisions revisions = revisions(Map.of(3, "create type mood as enum ('a\\b', 'it''s')", 5, "select 1"));
		IntStream.range(0, MANY).forEach((i) -> MigrationsFixture.on(database).target("r" + i).of(revisions).upgrade());
		IntStream.range(0, MANY).forEach((i) -> MigrationsFixture.on(database).of(revisions).downgrade("-1"));
		String oneByOne = database.query(HISTORY);
		database.execute("drop schema public cascade; create schema public");
		MigrationsFixture.on(database).of(revisions).upgrade();
		MigrationsFixture.on(database).of(revisions).downgrade("base");
		assertThat(database.query(HISTORY)).isEqualTo(oneByOne);
	}

	@Test
	void aScriptMayForgetThem(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(revisions(
					Map.of(3, "deallocate all", 5, "do $$ begin execute 'deallocate all'; end $$", 7, "discard all")))
			.upgrade();
		assertThat(database.query(CREATED))
			.isEqualTo("r0 table public.t0; r1 table public.t1; r2 table public.t2; r3 ; "
					+ "r4 table public.t4; r5 ; r6 table public.t6; r7 ; r8 table public.t8; r9 table public.t9; "
					+ "r10 table public.t10; r11 table public.t11");
	}

	@Test
	void aTriggerMayForgetThem(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(revisions(Map.of(2, """
					create table noted (at text);
					create function forget() returns trigger language plpgsql as
					$$ begin execute 'deallocate all'; return null; end $$;
					create trigger forget after insert on noted execute function forget()""", 4,
					"insert into noted values ('once'); create table late (id int)", 6,
					"insert into noted values ('twice')")))
			.upgrade();
		assertThat(database.query("select string_agg(at, ' ') from noted")).isEqualTo("once twice");
		assertThat(database.query("select created from migrations_history where revision = 'r4'"))
			.isEqualTo("{\"table public.late\"}");
	}

	@Test
	void aLentConnectionIsGivenBackWithoutThem(TestDatabase database) throws SQLException {
		assertThat(prepared(database, Map.of())).isZero();
	}

	@Test
	void aLentConnectionIsGivenBackWithoutThemWhereARevisionFailed(TestDatabase database) throws SQLException {
		assertThat(prepared(database, Map.of(1, "create table t0 (id int)"))).isZero();
	}

	/** How many a connection has left that was lent to a run. */
	private static int prepared(TestDatabase database, Map<Integer, String> others) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			Migrations migrations = MigrationsFixture.on(new SingleConnectionDataSource(connection, true))
				.of(revisions(others));
			assertThat(catchThrowable(migrations::upgrade) != null).isEqualTo(!others.isEmpty());
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("select count(*) from pg_prepared_statements")) {
				rows.next();
				return rows.getInt(1);
			}
		}
	}

	/** Tables, but for what is to be in their place. */
	private static Revisions revisions(Map<Integer, String> others) {
		Revisions revisions = Revisions.none();
		for (int i = 0; i < MANY; i++) {
			String upgrade = others.getOrDefault(i, "create table t%d (id int)".formatted(i));
			revisions.with("r" + i, (i > 0) ? "r" + (i - 1) : "", upgrade,
					others.containsKey(i) ? "select 'it''s $1, a\\b'" : "drop table t" + i);
		}
		return revisions;
	}

}
