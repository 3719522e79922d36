package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code resolve} does with a revision of which nobody knows what became of its
 * second statement.
 */
@PostgresTest
class ResolveCommandTests {

	private static final String ROWS = "select version_num from migrations_version";

	private final TestDatabase database;

	private final Commander commander;

	ResolveCommandTests(TestDatabase database, @TempDir Path folder) throws IOException {
		this.database = database;
		this.commander = Commander.on(database, folder);
		Files.writeString(folder.resolve("a.sql"), """
				-- Revision ID: a1

				-- migrate: upgrade
				create table a (id int);

				-- migrate: downgrade
				drop table a;
				""");
		Files.writeString(folder.resolve("b.sql"), """
				-- Revision ID: b1
				-- Revises: a1

				-- migrate: upgrade
				alter table a add n int;
				-- migrate: autocommit
				do 'begin insert into a values (1, 1); end';
				-- migrate: end
				create table b (id int);

				-- migrate: downgrade
				drop table b;
				""");
	}

	@BeforeEach
	void leaveItHalfWay() {
		this.commander.out("upgrade", "a1");
		this.database.execute("alter table a add n int");
		this.database.execute("""
				insert into migrations_progress (revision, direction, statements, done, state, started_at, updated_at)
				values ('b1', 'upgrade', 3, 1, 'running', now(), now())""");
	}

	@Test
	void isAskedForByWhoDoesNotKnow() {
		CommandRun run = this.commander.run("upgrade");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.notes()).contains("'migrations resolve b1 --applied' if all of it is done");
	}

	@Test
	void goesOnWithTheStatement() {
		assertThat(this.commander.out("resolve", "b", "--retry"))
			.isEqualTo("The next run goes on with statement 2 of 3 of revision b1.\n");
		this.commander.out("upgrade");
		assertThat(this.database.query(ROWS)).isEqualTo("b1");
		assertThat(this.database.query("select count(*) from a")).isEqualTo("1");
	}

	@Test
	void recordsWhatWasDoneByHand() {
		assertThat(this.commander.out("resolve", "b1", "--applied")).isEqualTo("Revision b1 is recorded as done.\n");
		assertThat(this.database.query(ROWS)).isEqualTo("b1");
		assertThat(this.database.query("select count(*) from migrations_progress")).isEqualTo("0");
		assertThat(this.database.query("select outcome from migrations_history where revision = 'b1'"))
			.isEqualTo("applied");
		assertThat(this.database.query("select to_regclass('b')")).isEqualTo("null");
	}

	@Test
	void forgetsWhatWasUndoneByHand() {
		this.database.execute("alter table a drop n");
		assertThat(this.commander.out("resolve", "b1", "--rolled-back"))
			.isEqualTo("Revision b1 is forgotten: nothing of it is left.\n");
		this.commander.out("upgrade");
		assertThat(this.database.query(ROWS)).isEqualTo("b1");
		assertThat(this.database.query("select count(*) from a")).isEqualTo("1");
	}

	@Test
	void wantsARevisionThatIsHalfWay() {
		CommandRun run = this.commander.run("resolve", "a1", "--retry");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.notes()).contains("'a1' is none of the revisions that were left half-way, or several: b1.");
	}

	@Test
	void wantsOneAnswer() {
		assertThat(this.commander.run("resolve", "b1").code()).isEqualTo(2);
		assertThat(this.commander.run("resolve", "b1", "--retry", "--applied").code()).isEqualTo(2);
	}

}
