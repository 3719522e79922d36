package dev.migrations.migration;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.operation.ChangeComment;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.Operation;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a migration would do, without a database, and what it does with one.
 */
@PostgresTest
class MigrationRecorderTests {

	private static final MigrationRecorder RECORDER = new MigrationRecorder(FormerDefinitions.NONE);

	private static final Operation CREATE = new CreateObject(
			new EnumType(new QualifiedName("", "mood"), List.of("fine"), null));

	private static final Operation REMARK = new ChangeComment(
			ObjectId.of(ObjectKind.ENUM, new QualifiedName("", "mood")), null, "how they are");

	@Test
	void stepsAreWhatIsCalledInItsOrder() {
		JdbcWork work = (jdbc) -> {
		};
		Recording recording = RECORDER.upgrade((op) -> {
			op.invoke(CREATE);
			op.execute("select 1;\nselect 2 -- two");
			op.jdbc(work);
			op.autocommit(() -> op.execute("vacuum"));
			op.batch("app.Users", (b) -> b.key("id").size(10).pause(Duration.ofMillis(5)).update("a = 1"));
		});
		assertThat(steps(recording)).extracting(MigrationRecorderTests::text)
			.containsExactly("create type mood as enum ('fine');\n", "select 1;\nselect 2 -- two\n;\n", "code",
					"vacuum;\n", "app.\"Users\" by [id] where true, 10 each, PT0.005S apart");
		assertThat(steps(recording)).extracting(MigrationStep::transactional)
			.containsExactly(true, true, true, false, false);
	}

	@Test
	void aStepKnowsTheLineThatSaysIt() {
		Recording recording = RECORDER.upgrade(new Located());
		assertThat(steps(recording)).extracting((step) -> step.at().toString())
			.containsExactly("MigrationRecorderTests.java:" + Located.first,
					"MigrationRecorderTests.java:" + (Located.first + 1),
					"MigrationRecorderTests.java:" + (Located.first + 4));
	}

	@Test
	void aMigrationThatAsksForTheDatabaseIsLiveEvenIfItCatchesWhatIsThrown() {
		Recording recording = RECORDER.upgrade((op) -> {
			op.execute("select 1");
			try {
				op.jdbc();
			}
			catch (RuntimeException ex) {
				op.execute("select 2");
			}
		});
		assertThat(recording).isInstanceOfSatisfying(Recording.Live.class,
				(live) -> assertThat(live.call()).isEqualTo("op.jdbc()"));
	}

	@Test
	void theDatabaseCannotBeAskedForBehindACommit() {
		assertThatExceptionOfType(MigrationCallException.class).isThrownBy(() -> RECORDER.upgrade((op) -> {
			op.autocommit(() -> op.execute("vacuum"));
			try {
				op.connection();
			}
			catch (RuntimeException ex) {
				op.execute("select 2");
			}
		}))
			.withMessageMatching(
					"'op.connection' at MigrationRecorderTests.java:\\d+ comes after 'op.autocommit' at MigrationRecorderTests.java:\\d+, which commits what was before: .* Say 'op.jdbc\\(\\(jdbc\\) -> ...\\)' instead, which is a step of its own");
	}

	@Test
	void whatFailsInAMigrationFailsTheRecording() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> RECORDER.upgrade((op) -> {
			throw new IllegalStateException("own");
		})).withMessage("own");
	}

	@Test
	void aMigrationIsIrreversibleUnlessItSaysMore() {
		assertThatExceptionOfType(IrreversibleMigrationException.class)
			.isThrownBy(() -> RECORDER.downgrade((op) -> op.execute("select 1")))
			.withMessage("It has no downgrade");
	}

	@Test
	void theDowngradeOfAReversibleMigrationIsItsReverse() {
		ReversibleMigration migration = (op) -> {
			op.invoke(CREATE);
			op.invoke(REMARK);
			op.autocommit(() -> op.execute("alter system set a = 1", "alter system reset a"));
			op.execute("analyze", "");
		};
		assertThat(steps(RECORDER.downgrade(migration))).extracting(MigrationRecorderTests::text)
			.containsExactly("alter system reset a;\n", "comment on type mood is null;\n", "drop type mood;\n");
	}

	@Test
	void aReversibleMigrationMayWriteItsDowngrade() {
		assertThat(steps(RECORDER.downgrade(new WithDowngrade()))).extracting(MigrationRecorderTests::text)
			.containsExactly("select 'down';\n");
	}

	@Test
	void whatNobodyKnowsHowToUndoIsNamed() {
		ReversibleMigration migration = (op) -> op.execute("delete from users");
		assertThatExceptionOfType(IrreversibleMigrationException.class).isThrownBy(() -> RECORDER.downgrade(migration))
			.withMessageMatching(
					"'op.execute' at MigrationRecorderTests.java:\\d+ does something that nobody knows how to undo: pass the statements that undo it as a second argument, or write 'downgrade'");
		ReversibleMigration live = (op) -> op.jdbc();
		assertThatExceptionOfType(IrreversibleMigrationException.class).isThrownBy(() -> RECORDER.downgrade(live))
			.withMessageContaining("'op.jdbc()' at MigrationRecorderTests.java:");
	}

	@Test
	void withADatabaseEachCallIsDoneAtOnce(TestDatabase database) throws SQLException {
		List<Object> seen = new ArrayList<>();
		Migration migration = (op) -> {
			op.invoke(CREATE);
			seen.add(op.jdbc().sql("select count(*) from pg_type where typname = 'mood'").query().singleValue());
			try (var statement = op.connection().createStatement()) {
				statement.execute("drop type mood");
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			op.jdbc((jdbc) -> seen
				.add(jdbc.sql("select count(*) from pg_type where typname = 'mood'").query().singleValue()));
		};
		try (var connection = database.connect()) {
			migration.upgrade(LiveRun.operations(migration, connection));
			assertThat(connection.isClosed()).isFalse();
		}
		assertThat(seen).containsExactly(1L, 0L);
	}

	@Test
	void withADatabaseNothingCommits(TestDatabase database) throws SQLException {
		Migration migration = (op) -> {
			op.jdbc();
			op.batch("users", (b) -> b.key("id").delete());
		};
		try (var connection = database.connect()) {
			assertThatExceptionOfType(MigrationCallException.class)
				.isThrownBy(() -> migration.upgrade(LiveRun.operations(migration, connection)))
				.withMessageMatching(
						"'op.batch' at MigrationRecorderTests.java:\\d+ commits what was before, .*: say 'op.jdbc\\(\\(jdbc\\) -> ...\\)' instead of those, or make two revisions of it");
		}
	}

	private static List<MigrationStep> steps(Recording recording) {
		return ((Recording.Steps) recording).steps();
	}

	private static String text(MigrationStep step) {
		return (step instanceof MigrationStep.Sql sql) ? sql.script()
				: (step instanceof MigrationStep.Batches batches) ? "%s by %s where %s, %d each, %s apart".formatted(
						batches.table(), batches.key(), batches.where(), batches.size(), batches.pause()) : "code";
	}

	static class Located implements Migration {

		static int first;

		@Override
		public void upgrade(Operations op) {
			first = StackWalker.getInstance().walk((all) -> all.findFirst().orElseThrow().getLineNumber()) + 1;
			op.invoke(CREATE);
			op.autocommit(() -> op.execute("vacuum"));
			new Object() {
				void call() {
					op.execute("select 1");
				}
			}.call();
		}

	}

	static class WithDowngrade implements ReversibleMigration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select 'up'");
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("select 'down'");
		}

	}

}
