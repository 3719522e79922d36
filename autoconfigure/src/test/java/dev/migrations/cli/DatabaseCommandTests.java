package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code downgrade}, {@code stamp}, {@code current}, {@code check} and
 * {@code ensure-version} do and print.
 */
@PostgresTest
class DatabaseCommandTests {

	private static final String ROWS = "select coalesce(string_agg(version_num, ' ' order by version_num), '') from migrations_version";

	private static final String HINT = "The next start of this build upgrades again to 'heads'. To stay here, start the "
			+ "older build, or set 'migrations.target' to a revision that is applied, or 'migrations.on-startup=none'.";

	private final TestDatabase database;

	private final Commander commander;

	private final RevisionFolder revisions;

	DatabaseCommandTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.commander = Commander.on(database, folder).with("migrations.target=heads");
		this.revisions = Shop.write(folder);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			d747, -1, 27c6
			d747, 1975, 1975
			d747, base, ''
			heads, shop@-1, 27c6 2a95
			heads, ae1, 29f8 ae10 d747
			55af, 55af, 55af
			""")
	void goesDown(String from, String target, String rows) {
		this.commander.out("upgrade", from);
		CommandRun run = this.commander.run("downgrade", target);
		assertThat(run.code()).isZero();
		assertThat(run.out()).isEmpty();
		assertThat(run.notes()).isEqualTo(HINT);
		assertThat(this.database.query(ROWS)).isEqualTo(rows);
	}

	@Test
	void saysWhatItUndoes() {
		this.commander.out("upgrade", "27c6");
		assertThat(this.commander.run("downgrade", "-1").log()).startsWith(
				"Migrations: database at 27c6, target -1, 1 to be undone",
				"Running downgrade 27c6 -> 1975, make t27c6");
	}

	@ParameterizedTest
	@CsvSource({ "migrations.on-startup=none", "migrations.enabled=false", "migrations.target=1975" })
	void doesNotWarnOfAStartThatWouldNotUpgrade(String property) {
		this.commander.out("upgrade", "27c6");
		assertThat(this.commander.with(property).run("downgrade", "1975").notes()).isEmpty();
	}

	@Test
	void asksWhichWayDownIfThereAreSeveral() {
		this.commander.out("upgrade", "heads");
		CommandRun run = this.commander.run("downgrade", "-1");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.notes()).contains("'-1'", "d747", "2a95");
		assertThat(this.database.query(ROWS)).isEqualTo("2a95 d747");
	}

	@Test
	void keepsATagOfADowngrade() {
		this.commander.out("upgrade", "27c6");
		this.commander.out("downgrade", "-1", "--tag", "back");
		assertThat(this.database.query("select details->>'tag' from migrations_history where direction = 'downgrade'"))
			.isEqualTo("back");
	}

	@Test
	void reportsADowngradeToPrograms() {
		this.commander.out("upgrade", "27c6");
		assertThat(this.commander.out("downgrade", "-1", "--json"))
			.startsWith("{\"before\":[\"27c6\"],\"current\":[\"1975\"],\"revisions\":[{\"revision\":\"27c6\","
					+ "\"direction\":\"downgrade\",");
	}

	@Test
	void stamps() {
		CommandRun run = this.commander.run("stamp", "27c6");
		assertThat(run.code()).isZero();
		assertThat(run.out()).isEmpty();
		assertThat(run.log()).containsExactly("Stamped the database at 27c6");
		assertThat(this.database.query(ROWS)).isEqualTo("27c6");
		this.commander.out("stamp", "heads");
		assertThat(this.database.query(ROWS)).isEqualTo("2a95 d747");
		this.commander.out("stamp", "base");
		assertThat(this.database.query(ROWS)).isEmpty();
		this.commander.out("stamp", "ae10", "109e", "--tag", "by hand");
		assertThat(this.database.query(ROWS)).isEqualTo("109e ae10");
		assertThat(this.database.query("select count(*) from migrations_history where details->>'tag' = 'by hand'"))
			.isEqualTo("2");
		assertThat(this.database.query("select to_regclass('t1975')")).isEqualTo("null");
	}

	@Test
	void stampsOverWhatIsNoRevisionIfItPurges() {
		this.commander.out("ensure-version");
		this.database.execute("insert into migrations_version values ('gone')");
		CommandRun run = this.commander.run("stamp", "27c6");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.notes()).startsWith("Can't locate revision identified by 'gone'").contains("stamp --purge");
		assertThat(this.commander.out("stamp", "--purge", "27c6", "--json"))
			.startsWith("{\"before\":[\"gone\"],\"current\":[\"27c6\"],\"revisions\":[],");
		assertThat(this.database.query(ROWS)).isEqualTo("27c6");
	}

	@Test
	void makesTheTablesOfTheRecords() {
		assertThat(this.commander.run("ensure_version").code()).isZero();
		assertThat(this.commander.out("ensure-version")).isEmpty();
		assertThat(this.database.query("select count(*) from migrations_version")).isEqualTo("0");
	}

	@Test
	void saysWhereTheDatabaseIs() {
		assertThat(this.commander.out("current")).isEmpty();
		assertThat(this.database.query("select to_regclass('migrations_version')")).isEqualTo("null");
		this.commander.out("upgrade", "1975");
		assertThat(this.commander.out("current")).isEqualTo("1975 (branchpoint)\n");
		this.commander.out("upgrade", "heads");
		assertThat(this.commander.out("current")).isEqualTo("2a95 (head)\n55af (effective head)\nd747 (head)\n");
	}

	@Test
	void saysAllOfWhereTheDatabaseIs() {
		this.commander.out("upgrade", "27c6");
		assertThat(this.commander.out("current", "-v").replaceAll("@localhost:\\d+/\\w+", "@HOST/NAME")).isEqualTo("""
				Current revision(s) for postgresql://postgres@HOST/NAME:
				Rev: 27c6
				Parent: 1975
				Branch names: shop
				Path: %s/27c6.sql

				    make t27c6

				""".formatted(this.revisions.path()));
	}

	@Test
	void endsWithThreeIfTheDatabaseLacksAHead() {
		this.commander.out("upgrade", "d747");
		assertThat(this.commander.run("current", "--check-heads")).isEqualTo(new CommandRun(3, "d747 (head)\n",
				"Database is not on all head revisions: it lacks 2a95, 55af. Bring it up with 'upgrade heads'.\n"));
		this.commander.out("upgrade", "heads");
		assertThat(this.commander.out("current", "-c")).hasLineCount(3);
	}

	@Test
	void reportsWhereTheDatabaseIsToPrograms() {
		this.commander.out("upgrade", "1975");
		assertThat(this.commander.out("current", "--json")).startsWith(
				"{\"current\":[\"1975\"],\"heads\":[\"2a95\",\"55af\",\"d747\"],\"revisions\":[{\"revision\":\"1975\",");
	}

	@Test
	void findsFilesAndDatabaseInStep() {
		this.commander.out("upgrade", "heads");
		assertThat(this.commander.run("check"))
			.isEqualTo(new CommandRun(0, "Files and database agree: it is at 2a95, d747.\n", ""));
	}

	@Test
	void findsTheDatabaseBehind() {
		this.commander.out("upgrade", "d747");
		assertThat(this.commander.run("check")).isEqualTo(new CommandRun(1, "",
				"Target database is not up to date: it is at d747, and 6 revisions are pending to heads. "
						+ "Bring it up with 'upgrade'.\n"));
	}

	@Test
	void findsAVersionTableThatWasEmptied() {
		this.commander.out("upgrade", "1975");
		this.database.execute("delete from migrations_version");
		CommandRun check = this.commander.run("check");
		assertThat(check).isEqualTo(new CommandRun(1, "",
				"The version table of the schema 'public' has no row, but the history says that '1975' was the last to be "
						+ "applied: somebody has emptied it. Stamp the database with the revision that it is at, by the "
						+ "command 'migrations stamp <revision>' ('migrations history --log' shows what was run), or with "
						+ "'base' if nothing is applied any more; nothing has been run.\n"));
	}

	@Test
	void findsATargetThatIsInNoFile() {
		CommandRun check = this.commander.with("migrations.target=gone").run("check");
		assertThat(check.code()).isEqualTo(1);
		assertThat(check.err()).startsWith("Can't locate revision identified by 'gone'").hasLineCount(1);
	}

	@Test
	void findsAFileThatWasEdited() {
		this.commander.out("upgrade", "heads");
		this.revisions.revision("d747", "27c6", "create table td747 (id bigint)", "drop table td747");
		CommandRun check = this.commander.run("check");
		assertThat(check.code()).isEqualTo(3);
		assertThat(check.out())
			.matches(("Edited after it was applied: d747 \\(%s/d747\\.sql\\): stored is sql1:\\w{12}, applied "
					+ "\\S+Z by application.*; the file has sql1:\\w{12}\n")
				.formatted(this.revisions.path()));
		assertThat(check.err())
			.isEqualTo("Restore what was applied and put the change into a new revision, or accept the "
					+ "edit with 'repair'.\n");
	}

	@Test
	void acceptsAnEdit() {
		this.commander.out("upgrade", "heads");
		this.revisions.revision("d747", "27c6", "create table td747 (id bigint)", "drop table td747");
		assertThat(this.commander.out("repair", "--tag", "by hand"))
			.matches("Repaired d747 \\(%s/d747\\.sql\\): sql1:\\w{64} was stored, sql1:\\w{64} is now\n"
				.formatted(this.revisions.path()));
		assertThat(this.commander.out("repair")).isEqualTo("There is nothing to repair.\n");
		assertThat(this.commander.out("repair", "--json")).isEqualTo("[]\n");
		assertThat(this.commander.run("check").code()).isZero();
		assertThat(this.commander.out("history", "--log").lines().findFirst().orElseThrow())
			.matches("\\S+ \\S+Z repair    d747 applied in \\d+ ms by \\w+, make d747 \\[by hand\\]");
	}

	@Test
	void undoesWhatNoFileHasByWhatTheDatabaseKeeps() throws IOException {
		this.commander.out("upgrade", "d747");
		Files.delete(this.revisions.path().resolve("d747.sql"));
		assertThat(this.commander.run("current")).isEqualTo(new CommandRun(0, "d747 (unknown to this build)\n",
				"The database is ahead of this build: a newer one was there.\n"));
		assertThat(this.commander.out("current", "--json")).endsWith("\"revisions\":[],\"unknown\":[\"d747\"]}\n");
		assertThat(this.commander.out("downgrade", "--stored", "--dry-run"))
			.isEqualTo("-- Running downgrade d747 -> 27c6, make td747\ndrop table td747;\n\n");
		assertThat(this.commander.run("downgrade", "--stored", "--tag", "back").code()).isZero();
		assertThat(this.database.query(ROWS)).isEqualTo("27c6");
		assertThat(this.database.query("select to_regclass('td747')")).isEqualTo("null");
		assertThat(this.commander.out("history", "--log")).containsPattern("downgrade d747 applied .* \\[back\\]\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			downgrade              | Missing required parameter: 'REVISION'
			downgrade --stored a1  | --stored undoes exactly what this build does not know: leave the revision out.
			downgrade --stored --sql | --stored asks the database: leave --sql out.
			""")
	void refusesADowngradeToNowhere(String words, String reason) {
		CommandRun run = this.commander.run(words.split(" "));
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.notes()).startsWith(reason);
	}

	@Test
	void findsARowThatNoFileHas() {
		this.commander.out("upgrade", "heads");
		this.database.execute("insert into migrations_version values ('gone')");
		CommandRun run = this.commander.run("check");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).startsWith("Can't locate revision identified by 'gone'");
	}

	@Test
	void reportsTheCheckToProgramsAsTheEndpointDoes() {
		this.commander.out("upgrade", "d747");
		CommandRun run = this.commander.run("check", "--json");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).startsWith("{\"target\":\"heads\",\"current\":[\"d747\"],"
				+ "\"heads\":[\"2a95\",\"55af\",\"d747\"],\"upToDate\":false,\"behindHeads\":6,\"state\":\"pending\",");
	}

}
