package dev.migrations.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.script.CopyStatement;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.ScriptStatements;
import dev.migrations.script.SqlRevision;
import dev.migrations.script.SqlStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every strategy of running statements promises.
 */
@PostgresTest
abstract class StatementRunnerContract {

	private final StatementRunnerFactory strategy;

	StatementRunnerContract(StatementRunnerFactory strategy) {
		this.strategy = strategy;
	}

	@Test
	void runsStatementsInTheirOrder(TestDatabase database) throws SQLException {
		run(database, """
				create table t (a int);
				insert into t values (1), (2);
				select a from t;
				update t set a = a + 1;
				create function f() returns int language sql begin atomic select 1; select 2; end;
				select '{"a": 1}'::jsonb ? 'a', '{d ''2026-01-01''}';
				""");
		assertThat(database.query("select string_agg(a::text, ' ' order by a) from t")).isEqualTo("2 3");
	}

	/** Whatever a query does, it does for each of its rows. */
	@Test
	void runsEveryQueryToItsEnd(TestDatabase database) throws SQLException {
		database.execute("create sequence s; create table t as select a from generate_series(1, 2500) a; "
				+ "create view v as select nextval('s') from t");
		for (String query : List.of("select nextval('s') from t", "SELECT nextval('s') from t for update",
				"(select nextval('s') from t)", "with w as (select * from t) select nextval('s') from w", "table v",
				"values (nextval('s')), (nextval('s')), (setval('s', 2500))",
				"update t set a = nextval('s') returning a",
				"with w as (update t set a = nextval('s') returning a) select from w",
				"prepare p as select nextval('s') from t; execute p",
				"declare c cursor for select nextval('s') from t; fetch all from c",
				"explain analyze select nextval('s') from t")) {
			database.query("select setval('s', 1, false)");
			run(database, query + ";");
			assertThat(database.query("select last_value from s")).as(query).isEqualTo("2500");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "set", "set local" })
	void readsStringsAsAStatementBeforeSays(String set, TestDatabase database) throws SQLException {
		run(database, """
				create table t (a text);
				%s standard_conforming_strings = off;
				insert into t values ('it\\'s; two');
				""".formatted(set));
		assertThat(database.query("select a from t")).isEqualTo("it's; two");
	}

	@Test
	void streamsTheDataOfACopyBetweenOthers(TestDatabase database) throws SQLException {
		run(database, """
				create table t (a int, b text);
				copy t from stdin;
				1	one
				2	\\N
				\\.
				insert into t values (3, 'three');
				""");
		assertThat(database.query("select string_agg(a || coalesce(b, '-'), ' ' order by a) from t"))
			.isEqualTo("1one 2- 3three");
	}

	@Test
	void runsMoreThanItSendsTogether(TestDatabase database) throws SQLException {
		StringBuilder script = new StringBuilder("create table t (a int);\n");
		IntStream.range(0, 1000).forEach((i) -> script.append("insert into t values (%d);\n".formatted(i)));
		run(database, script.toString());
		assertThat(database.query("select count(*), sum(a) from t")).isEqualTo("1000");
		assertThat(database.query("select sum(a) from t")).isEqualTo("499500");
	}

	@Test
	void namesTheStatementThatFailed(TestDatabase database) {
		assertThatExceptionOfType(StatementFailure.class).isThrownBy(() -> run(database, """
				create table t (a int);
				select 1;

				insert into u values (1);
				select 2;
				""")).satisfies((failure) -> {
			assertThat(failure.statement().position()).hasToString("r.sql:7");
			assertThat(failure.error().getSQLState()).isEqualTo("42P01");
			assertThat(SqlErrors.server(failure.error()).getPosition()).isEqualTo(13);
		});
	}

	@Test
	void namesTheStatementThatFailedWhereThePositionIsNotKnown(TestDatabase database) {
		assertThatExceptionOfType(StatementFailure.class).isThrownBy(() -> run(database, """
				create table t (a int);
				drop table u;
				drop table v;
				""")).satisfies((failure) -> assertThat(failure.statement().text()).isEqualTo("drop table u"));
	}

	@Test
	void namesTheCopyThatFailed(TestDatabase database) {
		assertThatExceptionOfType(StatementFailure.class).isThrownBy(() -> run(database, """
				create table t (a int);
				copy t from stdin;
				one
				\\.
				""")).satisfies((failure) -> assertThat(failure.statement().text()).isEqualTo("copy t from stdin"));
	}

	@Test
	void verifiesWhatARecordChanged(TestDatabase database) {
		database.execute("create table t (a int)");
		assertThatExceptionOfType(ConcurrentChangeException.class).isThrownBy(() -> {
			try (Connection connection = database.connect();
					StatementRunner runner = this.strategy.create(connection)) {
				runner.record(new RecordStatement("update t set a = 1", 1, "Nothing was there"));
				runner.flush();
			}
		}).withMessageStartingWith("Nothing was there; somebody else changed it");
	}

	final void run(TestDatabase database, String upgrade) throws SQLException {
		SqlRevision revision = SqlRevision.of("r.sql", "-- Revision ID: r\n\n-- migrate: upgrade\n" + upgrade);
		try (Connection connection = database.connect();
				StatementRunner runner = this.strategy.create(connection);
				ScriptStatements statements = revision.outline(true).upgrade().open()) {
			connection.setAutoCommit(false);
			while (statements.hasNext()) {
				run(runner, statements.next());
			}
			runner.flush();
			connection.commit();
		}
	}

	private static void run(StatementRunner runner, ScriptStatement statement) throws SQLException {
		if (statement instanceof CopyStatement copy) {
			runner.copy(copy);
		}
		else {
			runner.run((SqlStatement) statement);
		}
	}

}
