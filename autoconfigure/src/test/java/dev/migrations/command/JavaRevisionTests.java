package dev.migrations.command;

import java.io.FileNotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.execution.MigrationFailedException;
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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Revisions that are written in Java.
 */
@PostgresTest
class JavaRevisionTests {

	private static final String ROWS = "select version_num from migrations_version";

	@Test
	void runBetweenRevisionsInFilesAndAreUndone(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.of(table().java(new AddName())
				.with("c", "b", "alter table users add check (name <> '')", "alter table users drop name"));
		migrations.upgrade();
		assertThat(database.query("select name from users")).isEqualTo("ada@example.org");
		migrations.downgrade("a");
		assertThat(database.query("select version_num || ' ' || (select count(*) from pg_attribute "
				+ "where attrelid = 'users'::regclass and attnum > 0 and not attisdropped) from migrations_version"))
			.isEqualTo("a 2");
	}

	@Test
	void keepTheChecksumOfTheirSqlAndWhatUndoesThem(TestDatabase database) {
		MigrationsFixture.on(database).of(table().java(new Comment())).upgrade();
		String file = """
				-- Revision ID: b
				-- Revises: a
				-- migrate: upgrade
				COMMENT ON TABLE users IS 'people';
				-- migrate: downgrade
				comment on table users is null;
				""";
		assertThat(MigrationsFixture.on(database).of(table().file("b.sql", file)).status().edited()).isEmpty();
		assertThat(database.query("select downgrade_sql || ' ' || script from migrations_history where revision = 'b'"))
			.isEqualTo("comment on table users is null; " + Comment.class.getName());
	}

	@Test
	void areWrittenIntoAScript() {
		StringBuilder script = new StringBuilder();
		MigrationsFixture.unreachable().of(table().java(new Split())).offline().upgrade("a:b", script);
		assertThat(script).contains("alter table users add name text;")
			.contains("create index concurrently users_name on users (name);");
	}

	@Test
	void areSplitWhereTheyLeaveTheirTransaction(TestDatabase database) {
		MigrationsFixture.on(database).of(table().java(new Split())).upgrade();
		assertThat(database.query("select indisvalid from pg_index where indexrelid = 'users_name'::regclass"))
			.isEqualTo("t");
	}

	@Test
	void nameTheLineAndTheCharacterWherePostgresRefusesAStatement(TestDatabase database) {
		MigrationFailedException failure = failure(database, new Misspelt());
		assertThat(failure).hasMessage(
				"""
						Upgrade to revision 'b' (a mistake) failed: ERROR: column "nam" of relation "users" does not exist [SQLSTATE 42703]
						  at JavaRevisionTests.java:%d

						  set nam = ''
						      ^

						Nothing of it remains. Applied now: a.
						Correct the revision, then run it again."""
					.formatted(line("op.execute(\"\"\"", Misspelt.class)));
		assertThat(database.query("select error is not null from migrations_history where outcome = 'failed'"))
			.isEqualTo("t");
	}

	@Test
	void nameTheLineOfCodeAndWhatItSentWherePostgresRefusesIt(TestDatabase database) {
		assertThat(failure(database, new MisspeltCode())).hasMessageContaining("""
				failed: ERROR: column "nam" of relation "users" does not exist [SQLSTATE 42703]
				  at JavaRevisionTests.java:%d

				  update users set nam = $1
				                   ^
				""".formatted(line("jdbc.sql(\"update users set nam", MisspeltCode.class)));
		assertThat(database.query("select to_regclass('before')")).isEqualTo("null");
	}

	@Test
	void nameTheLineWhereTheirCodeFailsAndKeepTheCause(TestDatabase database) {
		MigrationFailedException failure = failure(database, new Broken());
		assertThat(failure)
			.hasMessage("""
					Upgrade to revision 'b' failed: java.lang.IllegalStateException: no users
					  at JavaRevisionTests.java:%d

					Nothing of it remains. Applied now: a.
					Correct the revision, then run it again."""
				.formatted(line("throw new IllegalStateException(\"no users\")", Broken.class)))
			.hasRootCauseInstanceOf(IllegalStateException.class);
		assertThat(database.query("select to_regclass('before')")).isEqualTo("null");
	}

	@Test
	void failWithWhateverTheirCodeThrows(TestDatabase database) {
		assertThat(failure(database, new Unreadable())).hasMessageContaining("java.io.FileNotFoundException: users.csv")
			.hasRootCauseInstanceOf(FileNotFoundException.class);
		assertThat(failure(database, new Endless())).hasRootCauseInstanceOf(StackOverflowError.class);
		assertThat(database.query("select revision || ' ' || outcome from migrations_history order by id"))
			.isEqualTo("a applied\nb failed\nb failed");
	}

	@Test
	void areToldThatAnErrorWhichTheyCatchHasAbortedTheirTransaction(TestDatabase database) {
		assertThat(failure(database, new Swallowing()))
			.hasMessageContaining("the code caught an error of PostgreSQL and went on, but the error has aborted "
					+ "the transaction, and nothing that is done in it remains.");
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@Test
	void cannotEndTheirTransaction(TestDatabase database) {
		assertThat(failure(database, new Committing()))
			.hasMessageContaining("failed: 'commit' is refused: the transaction is the revision's, and ends with it");
		assertThat(database.query("select to_regclass('before')")).isEqualTo("null");
	}

	@Test
	void cannotEndTheirTransactionAndBeginAnother(TestDatabase database) {
		assertThat(failure(database, new Restarting()))
			.hasMessageContaining("failed: 'Commit' is refused: the transaction is the revision's, and ends with it");
		assertThat(database.query("select to_regclass('before')")).isEqualTo("null");
	}

	@Test
	void areToldWhatStaysWhereTheyHaveEndedTheirTransactionAllTheSame(TestDatabase database) {
		assertThat(failure(database, new Evading()))
			.hasMessageContaining("the code has ended the transaction of the revision: leave out COMMIT and ROLLBACK")
			.hasMessageContaining(
					"What its transaction did before a COMMIT stays and is not recorded: undo it before the next run.")
			.hasMessageNotContaining("Nothing of it remains");
	}

	@Test
	void cannotAddToThemselvesFromTheirCode(TestDatabase database) {
		assertThat(failure(database, new Late())).hasMessageContaining("failed: 'op.execute' at JavaRevisionTests.java:"
				+ line("op.execute(\"late\")", Late.class) + " is called by code that runs already");
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@Test
	void runAsTheyAreCalledWhereTheyAskForTheDatabase(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(table().java(new Live()));
		migrations.upgrade();
		assertThat(database.query("select name from users")).isEqualTo("1 users");
		assertThat(database.query("select checksum is null and downgrade_sql is not null from migrations_history "
				+ "where revision = 'b'"))
			.isEqualTo("t");
		migrations.downgrade("a");
		assertThat(database.query(ROWS)).isEqualTo("a");
	}

	@Test
	void areRefusedByNameInAScriptWhereTheyAskForTheDatabase() {
		StringBuilder script = new StringBuilder();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(
					() -> MigrationsFixture.unreachable().of(table().java(new Live())).offline().upgrade("a:b", script))
			.withMessage("No script can do what is known only on a database:\n  - 'b' (%s): op.jdbc() at %s:%d\n"
				.formatted(Live.class.getName(), "JavaRevisionTests.java", line("op.jdbc()", Live.class))
					+ "Run these revisions without --sql; nothing has been written.");
		assertThat(script).isEmpty();
	}

	@Test
	void cannotLeaveTheTransactionInWhichTheyAskedForTheDatabase(TestDatabase database) {
		assertThat(failure(database, new LiveAndSplit())).hasMessageContaining("say 'op.jdbc((jdbc) -> ...)' instead")
			.hasMessageContaining("  at JavaRevisionTests.java:" + line("op.autocommit", LiveAndSplit.class));
		assertThat(database.query("select to_regclass('before')")).isEqualTo("null");
	}

	@Test
	void areRefusedBeforeAnythingRunsWhereTheyFailWithoutADatabase(TestDatabase database) {
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> MigrationsFixture.on(database).of(table().java(new Unrecordable())).upgrade())
			.withMessageContaining("JavaRevisionTests.java:%d: java.lang.ArithmeticException: / by zero, when it was "
				.formatted(line("1 / (", Unrecordable.class)));
		assertThat(database.query("select to_regclass('users')")).isEqualTo("null");
	}

	@Test
	void areUndoneByNobodyWhereTheyDoNotSayHow(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(table().java(new Broken.Not()));
		migrations.upgrade();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations.downgrade("a"))
			.withMessageStartingWith(
					"There is no way down: 'b' (%s) is without a 'downgrade'. Write its method 'downgrade', or choose"
						.formatted(Broken.Not.class.getName()));
	}

	@Test
	void areOneTransactionWithAllOthersWhereThatIsWanted(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).allInOne().of(table().java(new Broken()));
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(migrations::upgrade)
			.withMessageContaining("Nothing of the whole run remains: it was one transaction.");
		assertThat(database.query("select to_regclass('users')")).isEqualTo("null");
	}

	private static MigrationFailedException failure(TestDatabase database, Migration migration) {
		return catchThrowableOfType(MigrationFailedException.class,
				() -> MigrationsFixture.on(database).of(table().java(migration)).upgrade());
	}

	private static Revisions table() {
		return Revisions.none()
			.with("a", "", "create table users (id int primary key, email text);\n"
					+ "insert into users values (1, 'ada@example.org')", "drop table users");
	}

	/** In which line of a class here something stands. */
	private static int line(String text, Class<?> type) {
		List<String> lines = SourceLines.of(JavaRevisionTests.class);
		int line = lines.indexOf("	static class %s implements Migration {".formatted(type.getSimpleName()));
		while (!lines.get(line).contains(text)) {
			line++;
		}
		return line + 1;
	}

	@Revision(id = "b", revises = "a", message = "add name")
	static class AddName implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("alter table users add name text");
			op.jdbc((jdbc) -> jdbc.sql("update users set name = (select email from users where id = :id)")
				.param("id", 1)
				.update());
		}

		@Override
		public void downgrade(Operations op) {
			op.jdbc((jdbc) -> jdbc.sql("delete from users where id = 2").update());
		}

	}

	@Revision(id = "b", revises = "a")
	static class Comment implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("comment on table users is 'people'");
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("comment on table users is null");
		}

	}

	@Revision(id = "b", revises = "a")
	static class Split implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("alter table users add name text");
			op.autocommit(() -> op.execute("create index concurrently users_name on users (name)"));
			op.execute("comment on table users is 'people'");
		}

	}

	@Revision(id = "b", revises = "a", message = "a mistake")
	static class Misspelt implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("""
					update users
					set nam = ''
					""");
		}

	}

	@Revision(id = "b", revises = "a")
	static class MisspeltCode implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table before (id int)");
			op.jdbc((jdbc) -> {
				jdbc.sql("select id from users where id = ?").param(1).query().singleValue();
				jdbc.sql("update users set nam = ?").param("x").update();
			});
		}

	}

	@Revision(id = "b", revises = "a")
	static class Broken implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table before (id int)");
			op.jdbc((jdbc) -> {
				throw new IllegalStateException("no users");
			});
		}

		@Revision(id = "b", revises = "a")
		static class Not implements Migration {

			@Override
			public void upgrade(Operations op) {
			}

		}

	}

	@Revision(id = "b", revises = "a")
	static class Unreadable implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> {
				throw new FileNotFoundException("users.csv");
			});
		}

	}

	@Revision(id = "b", revises = "a")
	static class Endless implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> jdbc.sql("select " + depth(1)).query().singleValue());
		}

		private static int depth(int below) {
			return depth(below + 1) + 1;
		}

	}

	@Revision(id = "b", revises = "a")
	static class Swallowing implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> {
				try {
					jdbc.sql("select 1 / 0").query().singleValue();
				}
				catch (DataAccessException ex) {
					// It goes on.
				}
			});
		}

	}

	@Revision(id = "b", revises = "a")
	static class Restarting implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table before (id int)");
			op.jdbc((jdbc) -> {
				jdbc.sql("savepoint s").update();
				jdbc.sql("rollback to savepoint s").update();
				jdbc.sql(" Commit").update();
				jdbc.sql("begin").update();
			});
		}

	}

	@Revision(id = "b", revises = "a")
	static class Evading implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table before (id int)");
			op.jdbc((jdbc) -> jdbc.sql("/* hidden */ commit").update());
		}

	}

	@Revision(id = "b", revises = "a")
	static class Late implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> op.execute("late"));
		}

	}

	@Revision(id = "b", revises = "a")
	static class Committing implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table before (id int)");
			commit(op.connection());
		}

		private static void commit(Connection connection) {
			try {
				connection.commit();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@Revision(id = "b", revises = "a")
	static class Live implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("alter table users add name text");
			Object count = op.jdbc().sql("select count(*) from users").query().singleValue();
			op.execute("update users set name = '%s users'".formatted(count));
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("alter table users drop name");
		}

	}

	@Revision(id = "b", revises = "a")
	static class LiveAndSplit implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table before (id int)");
			op.jdbc();
			op.autocommit(() -> op.execute("vacuum"));
		}

	}

	@Revision(id = "b", revises = "a")
	static class Unrecordable implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select " + 1 / (op.hashCode() - op.hashCode()));
		}

	}

}
