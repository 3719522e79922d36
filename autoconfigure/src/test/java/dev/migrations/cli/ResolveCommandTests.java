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
	void isSeenByCheckBeforeTheNextRun() {
		assertThat(this.commander.run("check")).isEqualTo(new CommandRun(1, "",
				"""
						The upgrade to revision 'b1' was left half-way: 1 of its 3 statements is known to be done. The next 'upgrade' goes on with it, or asks for 'resolve' if it cannot tell what became of statement 2.
						Target database is not up to date: it is at a1, and 1 revision is pending to head.
						"""));
		assertThat(this.commander.run("check", "--json").out())
			.contains("\"halfWay\":[{\"revision\":\"b1\",\"direction\":\"upgrade\",\"done\":1,\"statements\":3,");
		this.database.execute("update migrations_progress set revision = 'newer'");
		assertThat(this.commander.run("check").err()).contains("Run 'upgrade newer' first, with a build that has it; "
				+ "or look what became of it, and say it by 'resolve newer'.\n");
	}

	@Test
	void hasTheRowsOfAWalkThatAreDone() {
		this.database.execute("update migrations_progress set done = 0, state = 'failed', error = 'no', "
				+ "cursor = '{\"batches\": \"batches of a by id\", \"key\": [\"7\"], \"rows\": 7}'");
		assertThat(this.commander.out("current"))
			.isEqualTo("a1\nb1 (upgrade half-way: 0 of 3 statements done, 7 rows of the next)\n");
		assertThat(this.commander.run("check").err()).startsWith("The upgrade to revision 'b1' was left half-way: "
				+ "0 of its 3 statements are known to be done, 7 rows of the next. The next 'upgrade' goes on with it");
		assertThat(this.commander.run("check", "--json").out()).contains("\"done\":0,\"statements\":3,\"rows\":7,");
	}

	@Test
	void isSeenByCheckOnTheWayDown() {
		this.database.execute("update migrations_version set version_num = 'b1'; "
				+ "update migrations_progress set direction = 'downgrade', done = 2");
		assertThat(this.commander.run("check")).isEqualTo(new CommandRun(1, "",
				"The downgrade from revision 'b1' was left half-way: 2 of its 3 statements are known to be done. "
						+ "A 'downgrade' whose first step it is goes on with it; or look what became of it, and say it "
						+ "by 'resolve b1'.\n"));
		assertThat(this.commander.out("current"))
			.isEqualTo("b1 (head)\nb1 (downgrade half-way: 2 of 3 statements done)\n");
	}

	@Test
	void isMarkedWhereTheDatabaseIs() {
		assertThat(this.commander.out("current")).isEqualTo("a1\nb1 (upgrade half-way: 1 of 3 statements done)\n");
		assertThat(this.commander.out("current", "-v")).endsWith("b1 (upgrade half-way: 1 of 3 statements done)\n");
		assertThat(this.commander.out("current", "--json"))
			.contains("\"unknown\":[],\"halfWay\":[{\"revision\":\"b1\",");
		this.database.execute("update migrations_progress set done = 0, state = 'failed', error = 'no'");
		assertThat(this.commander.out("current")).isEqualTo("a1\n");
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
