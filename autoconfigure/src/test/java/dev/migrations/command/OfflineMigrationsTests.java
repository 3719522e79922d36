package dev.migrations.command;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.migrations.execution.OfflineResult;
import dev.migrations.execution.OfflineStart;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a script does is known when it has been written, and what cannot be run is not
 * written at all.
 */
@PostgresTest
class OfflineMigrationsTests {

	private static final Revisions REVISIONS = Revisions.tables("a1", "b2", "c3");

	private final StringBuilder out = new StringBuilder();

	@Test
	void beginsAtNothingUnlessItIsToldOtherwise() {
		OfflineResult result = unreachable(REVISIONS).offline().upgrade("head", this.out);
		assertThat(result.start()).isEqualTo(OfflineStart.NOTHING);
		assertThat(result.rowsBefore()).isEmpty();
		assertThat(result.rowsAfter()).isEqualTo(ids("c3"));
		assertThat(result.steps()).hasSize(3);
	}

	@Test
	void beginsWhereARangeDoes() {
		OfflineResult result = unreachable(REVISIONS).offline().upgrade("a1:b2", this.out);
		assertThat(result.start()).isEqualTo(OfflineStart.GIVEN);
		assertThat(result.rowsBefore()).isEqualTo(ids("a1"));
		assertThat(result.rowsAfter()).isEqualTo(ids("b2"));
	}

	@Test
	void beginsWhereTheDatabaseIs(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(REVISIONS);
		migrations.upgrade("b2");
		OfflineResult up = migrations.offline().upgradeFromDatabase("head", this.out);
		assertThat(up.start()).isEqualTo(OfflineStart.DATABASE);
		assertThat(up.rowsBefore()).isEqualTo(ids("b2"));
		OfflineResult down = migrations.offline().downgrade("-1", this.out);
		assertThat(down.start()).isEqualTo(OfflineStart.DATABASE);
		assertThat(down.rowsAfter()).isEqualTo(ids("a1"));
	}

	@Test
	void changesNothing(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(REVISIONS);
		migrations.offline().upgradeFromDatabase("head", this.out);
		migrations.offline().stampFromDatabase(List.of("b2"), this.out);
		assertThat(database.query("select relname from pg_class where relnamespace = 'public'::regnamespace"))
			.isEmpty();
	}

	@Test
	void saysThatThereIsNothingToDo() {
		unreachable(REVISIONS).offline().upgrade("c3:head", this.out);
		assertThat(this.out).hasToString("-- Nothing to do at c3\n");
	}

	@Test
	void writesTheSameTextEveryTime() {
		StringBuilder again = new StringBuilder();
		unreachable(REVISIONS).offline().upgrade("head", this.out);
		unreachable(REVISIONS).offline().upgrade("head", again);
		assertThat(again).hasToString(this.out.toString());
	}

	@Test
	void tellsEachStepAsARunTellsIt() {
		unreachable(REVISIONS).offline().downgrade("b2:base", this.out);
		assertThat(this.out.toString().lines().filter((line) -> line.startsWith("-- Running")))
			.containsExactly("-- Running downgrade b2 -> a1, make b2", "-- Running downgrade a1 -> , make a1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a1:", "a1:b2:c3", ":", "a1: " })
	void refusesWhatIsNoRange(String range) {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> unreachable(REVISIONS).offline().upgrade(range, this.out))
			.withMessage(
					"'%s' is no range that SQL could be written for. "
							+ "Write where to begin and where to end, with one colon between: <start>:<target>.",
					range);
	}

	@Test
	void refusesSeveralHeads() {
		Revisions revisions = Revisions.tables("a1").with("x1", "", "select 1", "select 1");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> unreachable(revisions).offline().upgrade("head", this.out))
			.withMessageStartingWith("Multiple head revisions are present");
	}

	@Test
	void refusesWhatIsLeftToDoBeforeItWritesAnything() {
		Revisions revisions = Revisions.tables("a1")
			.with("b2", "a1", "-- migrate: todo choose a type\nselect 1", "select 1");
		refuses(revisions, "head", "somebody has to decide first: choose a type");
	}

	@Test
	void writesOneDirectionThoughTheOtherWaits() {
		Revisions revisions = Revisions.tables("a1").with("b2", "a1", "select 1", "-- migrate: todo decide\nselect 2");
		unreachable(revisions).offline().upgrade("a1:b2", this.out);
		assertThat(this.out.toString()).contains("select 1");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> unreachable(revisions).offline().downgrade("b2:a1", new StringBuilder()))
			.withMessageContaining("somebody has to decide first: decide");
	}

	@Test
	void refusesWhatCannotBeUndoneBeforeItWritesAnything() {
		Revisions revisions = Revisions.none()
			.file("a1.sql", "-- Revision ID: a1\n\n-- migrate: upgrade\nselect 1;\n")
			.with("b2", "a1", "select 1", "select 1");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> unreachable(revisions).offline().downgrade("b2:base", this.out))
			.withMessageStartingWith("There is no way down: 'a1' (a1.sql) is without a downgrade section.");
		assertThat(this.out).isEmpty();
	}

	@Test
	void refusesAStringThatPsqlWouldEndTooEarly() {
		Revisions revisions = Revisions.tables("a1").with("b2", "a1", "select E'one'\n  'it\\'s'", "select 1");
		refuses(revisions, "head", "b2.sql:7: psql would end a string too early");
	}

	@Test
	void stampsFromOneRevisionAtATime() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> unreachable(REVISIONS).offline().stamp(List.of("a1:b2", "b2:c3"), this.out))
			.withMessageStartingWith("Stamp operation with --sql only supports a single starting revision at a time");
	}

	@Test
	void saysThatThereIsNoRoomForTheScript() {
		Appendable full = new FullAppendable();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> unreachable(REVISIONS).offline().upgrade("head", full))
			.withMessageContaining("The SQL could not be written")
			.withMessageContaining("No space left on device");
	}

	@Test
	void writesDataAPieceAtATime() {
		String rows = Stream.generate(() -> "1\tsome words\n")
			.limit(100_000)
			.reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
			.toString();
		Revisions revisions = Revisions.none()
			.with("a1", "", "create table a1 (id int, words text);\ncopy a1 from stdin;\n" + rows + "\\.\nselect 1",
					"drop table a1");
		LargestPiece largest = new LargestPiece();
		unreachable(revisions).offline().upgrade("head", largest);
		assertThat(largest.written).isGreaterThan(rows.length());
		assertThat(largest.size).isLessThan(10_000);
	}

	@Test
	void showsTheSqlOfBothDirections() throws IOException {
		unreachable(REVISIONS).offline().sql(new RevisionId("b2")).upgrade().writeTo(this.out);
		unreachable(REVISIONS).offline().sql(new RevisionId("b2")).downgrade().writeTo(this.out.append('|'));
		assertThat(this.out).hasToString("create table b2 (id int);|drop table b2;");
	}

	private void refuses(Revisions revisions, String target, String message) {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> unreachable(revisions).offline().upgrade(target, this.out))
			.withMessageContaining(message);
		assertThat(this.out).isEmpty();
	}

	/** Migrations of a database that does not exist: it must not be asked. */
	private static Migrations unreachable(Revisions revisions) {
		return MigrationsFixture
			.on(new TestDatabase(PostgresServer.shared(), "none", "jdbc:postgresql://localhost:1/none"))
			.of(revisions);
	}

	private static SortedSet<RevisionId> ids(String... ids) {
		return new TreeSet<>(Stream.of(ids).map(RevisionId::new).toList());
	}

	private static final class FullAppendable extends java.io.Writer {

		@Override
		public void write(char[] buffer, int offset, int length) throws IOException {
			throw new IOException("No space left on device");
		}

		@Override
		public void flush() {
		}

		@Override
		public void close() {
		}

	}

	private static final class LargestPiece extends java.io.Writer {

		private long written;

		private int size;

		@Override
		public void write(char[] buffer, int offset, int length) {
			this.written += length;
			this.size = Math.max(this.size, length);
		}

		@Override
		public void flush() {
		}

		@Override
		public void close() {
		}

	}

}
