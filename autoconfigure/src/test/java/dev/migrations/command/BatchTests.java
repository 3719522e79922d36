package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;

import dev.migrations.execution.MigrationFailedException;
import dev.migrations.migration.BatchBuilder;
import dev.migrations.migration.Migration;
import dev.migrations.migration.Operations;
import dev.migrations.migration.Revision;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Walks of revisions over the rows of a table in batches.
 */
@PostgresTest
class BatchTests {

	private static final String ROWS = "select version_num from migrations_version";

	/** How many rows were done in each transaction, in the order of the first of them. */
	private static final String TRANSACTIONS = """
			select string_agg(rows::text, ' ' order by first) from (
			  select count(*) as rows, min(b) as first from item where done is not null group by done) t""";

	private static final String DONE = "done = pg_current_xact_id()::text";

	@Test
	void doEachBatchInATransactionOfItsOwn(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(items().java(new Walk((batch) -> batch.key("a", "b").size(4).update(DONE))))
			.upgrade();
		assertThat(database.query(TRANSACTIONS)).isEqualTo("4 4 2");
		assertThat(database.query(ROWS)).isEqualTo("b");
		assertThat(database.query("select count(*) from migrations_progress")).isEqualTo("0");
	}

	@Test
	void growWhileTheyAreFasterThanTheyShould(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(items().java(new Walk((batch) -> batch.key("b").size(1).targetTime(Duration.ofHours(1)).update(DONE))))
			.upgrade();
		assertThat(database.query(TRANSACTIONS)).isEqualTo("1 2 4 3");
	}

	@Test
	void takeOnlyTheRowsThatAreWanted(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(items().java(new Walk((batch) -> batch.key("b").where("b % 2 = 0 or b = 1").size(3).update(DONE))))
			.upgrade();
		assertThat(database.query(TRANSACTIONS)).isEqualTo("3 3");
	}

	@Test
	void endWithoutAnotherBatchWhereThereIsNothingToDo(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(items().java(new Walk((batch) -> batch.key("b").where("b > 99").update(DONE))))
			.upgrade();
		assertThat(database.query(ROWS)).isEqualTo("b");
	}

	@Test
	void giveCodeTheKeysOfTheRows(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(items().java(new Walk((batch) -> batch.key("b")
				.size(6)
				.run((jdbc, rows) -> jdbc.sql("insert into seen values (:keys)")
					.param("keys", rows.keys() + " " + rows.condition())
					.update()))))
			.upgrade();
		assertThat(database.query("select * from seen order by 1")).isEqualTo("""
				[[1], [2], [3], [4], [5], [6]] true and (b) <= ('6')
				[[7], [8], [9], [10]] (b) > ('6') and (b) <= ('10')""");
	}

	@Test
	void goOnBehindTheLastBatchThatWasDone(TestDatabase database) {
		Migrations failing = MigrationsFixture.on(database)
			.of(items().java(new Walk(
					(batch) -> batch.key("b").size(3).update("done = pg_current_xact_id()::text || 1 / (8 - b)"))));
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(failing::upgrade)
			.withMessageContaining("failed: ERROR: division by zero [SQLSTATE 22012]\n  at BatchTests.java:")
			.withMessageContaining(
					"6 rows of statement 2 of its 3 are done and stay; the next run goes on behind them.");
		assertThat(database.query("select state || ' ' || done || ' ' || cursor from migrations_progress"))
			.isEqualTo("failed 1 {\"key\": [\"6\"], \"rows\": 6, \"batches\": \"batches of item by b\"}");
		MigrationsFixture.on(database)
			.of(items().java(new Walk((batch) -> batch.key("b").size(3).update(DONE))))
			.upgrade();
		assertThat(database.query(TRANSACTIONS)).isEqualTo("3 3 3 1");
		assertThat(database.query("select count(*) from began")).isEqualTo("1");
	}

	@Test
	void doNotGoOnWithOtherRowsThanThoseThatWereBegunWith(TestDatabase database) {
		Migrations failing = MigrationsFixture.on(database)
			.of(items().java(new Walk((batch) -> batch.key("b").size(3).update("done = 1 / (8 - b)"))));
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(failing::upgrade);
		Migrations others = MigrationsFixture.on(database)
			.of(items().java(new Walk((batch) -> batch.key("b").where("b < 5").size(3).update(DONE))));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(others::upgrade)
			.withMessageStartingWith(
					"The upgrade to revision 'b' was left half-way, and the rows that its statement at "
							+ "BatchTests.java:");
	}

	@Test
	void refuseAKeyThatWouldLoseRows(TestDatabase database) {
		for (String key : new String[] { "kind", "a", "maybe" }) {
			assertThatExceptionOfType(MigrationFailedException.class)
				.isThrownBy(() -> MigrationsFixture.on(database)
					.of(items().java(new Walk((batch) -> batch.key(key).update(DONE))))
					.upgrade())
				.withMessageContaining("item has no unique key of %s without nulls".formatted(key));
		}
		assertThat(database.query("select count(*) from item where done is not null")).isEqualTo("0");
	}

	@Test
	void sayWhatTheyLackInTheirOwnWords() {
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> MigrationsFixture.unreachable()
				.of(items().java(new Walk((batch) -> batch.update(DONE))))
				.offline()
				.upgrade("a:b", new StringBuilder()))
			.withMessageContaining(
					": A batch needs the columns of a unique key to walk by: call 'key(\"id\")' or whatever it is\n");
	}

	@Test
	void tryABatchAgainThatOthersStop(TestDatabase database) throws SQLException {
		try (Connection other = database.connect(); Statement statement = other.createStatement()) {
			Migrations migrations = MigrationsFixture.on(database)
				.lockTimeout(Duration.ofMillis(200))
				.lockRetries(1)
				.of(items().java(new Walk((batch) -> batch.key("b").size(1).run((jdbc, rows) -> {
					try {
						jdbc.sql("update item set %s where %s".formatted(DONE, rows.condition())).update();
					}
					catch (DataAccessException ex) {
						release(other);
						throw ex;
					}
				}))));
			migrations.upgrade("a");
			other.setAutoCommit(false);
			statement.execute("update item set kind = 1 where b = 3");
			migrations.upgrade();
			assertThat(other.getAutoCommit()).as("nobody was stopped").isTrue();
		}
		assertThat(database.query("select count(distinct done) from item")).isEqualTo("10");
	}

	private static void release(Connection connection) {
		try {
			connection.rollback();
			connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void areRefusedByNameInAScript() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.unreachable()
				.of(items().java(new Walk((batch) -> batch.key("b").update(DONE))))
				.offline()
				.upgrade("a:b", new StringBuilder()))
			.withMessageContaining(
					"'b' (%s): batches of item by b at BatchTests.java:".formatted(Walk.class.getName()));
	}

	@Test
	void cannotBePartOfOneTransactionForAll(TestDatabase database) {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database)
				.allInOne()
				.of(items().java(new Walk((batch) -> batch.key("b").update(DONE))))
				.upgrade())
			.withMessageContaining("but revision 'b' (BatchTests.java:");
	}

	private static Revisions items() {
		return Revisions.none()
			.with("a", "",
					"""
							create table item (a int not null, b bigint primary key, maybe int unique, kind int not null, done text);
							create unique index on item (a, b);
							create table began (id int);
							create table seen (keys text);
							insert into item select 1, i, i, 0 from generate_series(1, 10) i""",
					"drop table item, began, seen");
	}

	@Revision(id = "b", revises = "a")
	static class Walk implements Migration {

		private final Consumer<BatchBuilder> batch;

		Walk(Consumer<BatchBuilder> batch) {
			this.batch = batch;
		}

		@Override
		public void upgrade(Operations op) {
			op.execute("insert into began values (1)");
			op.batch("item", this.batch);
			op.execute("comment on table item is 'walked over'");
		}

	}

}
