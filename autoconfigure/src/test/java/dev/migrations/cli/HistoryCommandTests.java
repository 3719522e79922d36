package dev.migrations.cli;

import java.nio.file.Path;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class HistoryCommandTests {

	private final TestDatabase database;

	private final Commander commander;

	private final RevisionFolder revisions;

	HistoryCommandTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.commander = Commander.on(database, folder);
		this.revisions = Shop.write(folder);
	}

	@Test
	void listsAllRevisionsNewestFirst() {
		assertThat(this.commander.out("history")).isEqualTo("""
				29f8 (55af) -> 2a95 (net) (head), make t2a95
				109e -> 29f8 (net), make t29f8
				3cac -> 109e (net), make t109e
				<base> -> 3cac (net), make t3cac
				27c6 -> d747 (shop) (head), make td747
				1975 -> 27c6 (shop), make t27c6
				ae10 -> 55af (effective head), make t55af
				1975 -> ae10, make tae10
				<base> -> 1975 (branchpoint), make t1975
				""");
	}

	@Test
	void doesNotTouchTheDatabase() {
		this.commander.out("history", "-v");
		assertThat(this.database.query("select to_regclass('migrations_version')")).isEqualTo("null");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ae10:55af, 55af ae10
			:27c6, 27c6 1975
			:shop@head-1, 27c6 1975
			-1:current, 27c6 1975
			current:shop@head, d747 27c6
			""")
	void listsARange(String range, String expected) {
		this.commander.out("upgrade", "27c6");
		assertThat(this.commander.out("history", "--rev-range=" + range)
			.replaceAll("(?m)^.*-> (\\w+).*\\R", "$1 ")
			.strip()).isEqualTo(expected);
	}

	@Test
	void marksWhereTheDatabaseIs() {
		this.commander.out("upgrade", "ae10");
		assertThat(this.commander.out("history", "-i", "-r", ":55af")).isEqualTo("""
				ae10 -> 55af (effective head), make t55af
				1975 -> ae10 (current), make tae10
				<base> -> 1975 (branchpoint), make t1975
				""");
	}

	@Test
	void saysAllIfItIsVerbose() {
		this.commander.out("upgrade", "ae10");
		assertThat(this.commander.out("history", "-v", "-i", "-r", "ae10:55af")).isEqualTo("""
				Rev: 55af (head)
				Parent: ae10
				Path: %1$s/55af.sql

				    make t55af

				Rev: ae10 (current)
				Parent: 1975
				Path: %1$s/ae10.sql

				    make tae10

				""".formatted(this.revisions.path()));
	}

	@Test
	void showsTheSqlOfEachRevision() {
		assertThat(this.commander.out("history", "-v", "--sql", "-r", ":1975")).isEqualTo("""
				Rev: 1975 (branchpoint)
				Parent: <base>
				Branches into: 27c6, ae10
				Path: %s/1975.sql

				    make t1975

				-- migrate: upgrade
				create table t1975 (id int);

				-- migrate: downgrade
				drop table t1975;

				""".formatted(this.revisions.path()));
	}

	@Test
	void listsWhatAnUpgradeWouldRun() {
		this.commander.out("upgrade", "ae10");
		assertThat(this.commander.with("migrations.target=shop@head").out("history", "--pending")).isEqualTo("""
				1975 -> 27c6 (shop), make t27c6
				27c6 -> d747 (shop) (head), make td747
				""");
		this.commander.out("upgrade", "heads");
		assertThat(this.commander.with("migrations.target=heads").out("history", "--pending")).isEmpty();
	}

	@Test
	void drawsTheGraph() {
		this.commander.out("upgrade", "27c6");
		assertThat(this.commander.out("history", "--graph")).isEqualTo("""
				o 2a95 (net) (head), make t2a95
				o 29f8 (net), make t29f8
				o 109e (net), make t109e
				o 3cac (net), make t3cac
				o d747 (shop) (head), make td747
				* 27c6 (shop) (current), make t27c6
				| o 55af (effective head), make t55af
				| o ae10, make tae10
				|/
				* 1975 (branchpoint), make t1975
				""");
	}

	@Test
	void drawsAMerge(@TempDir Path folder) {
		new RevisionFolder(folder).revision("a1", "", "select 1", "select 1")
			.revision("b1", "a1", "select 1", "select 1")
			.revision("b2", "a1", "select 1", "select 1")
			.revision("b3", "a1", "select 1", "select 1")
			.revision("m1", "b1, b2, b3", "select 1", "select 1")
			.revision("z1", "m1", "select 1", "select 1");
		assertThat(Commander.on(this.database, folder).out("history", "--graph")).isEqualTo("""
				o z1 (head), make z1
				o m1 (mergepoint), make m1
				|\\
				|\\ \\
				o | | b1, make b1
				| o | b2, make b2
				| | o b3, make b3
				|_|/
				|/
				o a1 (branchpoint), make a1
				""");
	}

	@Test
	void listsWhatWasRun() {
		this.commander.out("upgrade", "1975");
		this.commander.out("downgrade", "base");
		this.commander.out("stamp", "ae10");
		assertThat(this.commander.out("history", "--log")
			.replaceAll("(?m)^\\S+ \\S+Z", "TIME")
			.replaceAll("in \\d+ ms", "in N ms")).isEqualTo("""
					TIME stamp     ae10 applied in N ms by postgres, make tae10
					TIME downgrade 1975 applied in N ms by postgres, make t1975
					TIME upgrade   1975 applied in N ms by postgres, make t1975
					""");
	}

	@Test
	void listsWhatFailed() {
		this.revisions.revision("bad1", "d747", "drop table nobody", "select 1");
		this.commander.run("upgrade", "bad1");
		assertThat(this.commander.out("history", "--log", "-v")).containsSubsequence("upgrade   bad1 failed in ",
				"    application ", ", from " + this.revisions.path() + "/bad1.sql\n",
				"    Upgrade to revision 'bad1' (make bad1) failed: ERROR: table \"nobody\" does not exist",
				"         7 | drop table nobody", "upgrade   d747 applied");
	}

	@Test
	void reportsToPrograms() {
		this.commander.out("upgrade", "ae10");
		assertThat(this.commander.out("history", "-i", "--json", "-r", "ae10:55af"))
			.startsWith("[{\"revision\":\"55af\",")
			.containsSubsequence("\"standing\":\"pending\"},{\"revision\":\"ae10\",", "\"standing\":\"current\"}]");
		assertThat(this.commander.out("history", "--sql", "--json", "-r", ":1975"))
			.contains("\"upgradeSql\":\"create table t1975 (id int);\"")
			.doesNotContain("standing");
		assertThat(this.commander.out("history", "--log", "--json")).startsWith("[{\"revision\":\"ae10\",")
			.contains("\"direction\":\"upgrade\"", "\"outcome\":\"applied\"", "\"appliedBy\":\"postgres\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--pending -r a:b | --pending has a range of its own: leave --rev-range out.
			--sql            | --sql shows the SQL below each revision: add -v.
			--log --graph    | --log is about what was run, not about revisions: leave the other options out.
			--pending --graph | --pending is a list: leave --graph out.
			""")
	void refusesOptionsThatDoNotGoTogether(String options, String reason) {
		String[] words = ("history " + options).split(" ");
		assertThat(this.commander.run(words))
			.isEqualTo(new CommandRun(2, "", reason + "\nSee 'migrations history --help'.\n"));
	}

	@Test
	void refusesARangeThatIsNone() {
		CommandRun run = this.commander.run("history", "-r", "ae10");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).startsWith("History range requires [start]:[end], [start]:, or :[end]");
	}

}
