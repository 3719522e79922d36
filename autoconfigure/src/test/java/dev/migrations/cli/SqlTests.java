package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.Psql;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code --sql} and {@code --dry-run} print. Whether the scripts do what they should
 * is proven where they are made.
 */
@PostgresTest
class SqlTests {

	private static final String NOTE = "The script begins at nothing. Add --from-database to begin where the database "
			+ "is, or write START:TARGET to begin at a revision.";

	private final TestDatabase database;

	private final Path folder;

	private final Commander commander;

	SqlTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.folder = folder;
		this.commander = Commander.on(database, folder);
	}

	@BeforeEach
	void writeRevisions() {
		new RevisionFolder(this.folder).tables("a1", "a2", "a3");
	}

	@Test
	void printsAnUpgradeFromNothingWithoutADatabase() {
		CommandRun run = Commander.in(this.folder).run("upgrade", "head", "--sql");
		assertThat(run.code()).isZero();
		assertThat(run.out()).containsSubsequence("-- Running upgrade  -> a1, make a1", "create table a1 (id int);",
				"-- Running upgrade a1 -> a2, make a2", "create table a2 (id int);", "create table a3 (id int);");
		assertThat(run.err()).isEqualTo(NOTE + "\n");
		assertThat(Commander.in(this.folder).with("migrations.target=a1").run("upgrade", "--sql", "-q"))
			.matches((other) -> other.err().isEmpty() && !other.out().contains("create table a2"));
	}

	@Test
	void printsAPartOfAnUpgrade() {
		CommandRun run = Commander.in(this.folder).run("upgrade", "a1:a2", "--sql", "--tag", "by hand");
		assertThat(run.out()).contains("create table a2 (id int);", "'by hand'")
			.doesNotContain("create table a1 (", "create table a3 (");
		assertThat(run.err()).isEmpty();
	}

	@Test
	void printsAnUpgradeFromWhereTheDatabaseIs() {
		this.commander.out("upgrade", "a2");
		CommandRun run = this.commander.run("upgrade", "head", "--sql", "--from-database");
		assertThat(run.out()).contains("create table a3 (id int);").doesNotContain("create table a2 (");
		assertThat(run.notes()).isEmpty();
	}

	@Test
	void printsADowngrade() {
		assertThat(Commander.in(this.folder).out("downgrade", "a3:a1", "--sql"))
			.containsSubsequence("drop table a3;", "drop table a2;")
			.doesNotContain("drop table a1;");
		this.commander.out("upgrade", "a2");
		assertThat(this.commander.out("downgrade", "-1", "--sql")).contains("drop table a2;")
			.doesNotContain("drop table a3;", "drop table a1;");
	}

	@Test
	@RequiresProgram("psql")
	void printsTheTablesThatKeepTheRecords() {
		String script = Commander.in(this.folder).out("ensure_version", "--sql");
		assertThat(Psql.run(this.database, script)).isEqualTo(new Psql(0, ""));
		assertThat(Psql.run(this.database, script)).isEqualTo(new Psql(0, ""));
		assertThat(this.database.query("select relname from pg_class where relkind = 'r' "
				+ "and relnamespace = 'public'::regnamespace order by 1"))
			.isEqualTo("migrations_history\nmigrations_progress\nmigrations_version");
	}

	@Test
	void printsAStamp() {
		CommandRun run = Commander.in(this.folder).run("stamp", "a2", "--sql");
		assertThat(run.out()).contains("'a2'");
		assertThat(run.err()).isEqualTo(NOTE + "\n");
		assertThat(Commander.in(this.folder).run("stamp", "a1:a2", "--sql").err()).isEmpty();
		assertThat(Commander.in(this.folder).run("stamp", "a2", "--purge", "--sql").err()).isEmpty();
		this.commander.out("upgrade", "a1");
		assertThat(this.commander.out("stamp", "a3", "--sql", "--from-database")).contains("'a1'", "'a3'");
	}

	@Test
	@RequiresProgram("psql")
	void printsWhatPsqlRuns(@TempDir Path scripts) throws IOException, InterruptedException {
		Path script = scripts.resolve("upgrade.sql");
		Files.writeString(script, this.commander.out("upgrade", "head", "--sql"));
		String url = this.database.url().replaceFirst("jdbc:", "");
		Process psql = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script.toString(), url)
			.redirectErrorStream(true)
			.start();
		String output = new String(psql.getInputStream().readAllBytes());
		assertThat(psql.waitFor()).as(output).isZero();
		assertThat(this.commander.out("current")).isEqualTo("a3 (head)\n");
		assertThat(this.commander.run("check").code()).isZero();
	}

	@Test
	void saysWhatWouldBeRun() {
		this.commander.out("upgrade", "a1");
		CommandRun run = this.commander.run("upgrade", "--dry-run");
		assertThat(run.code()).isZero();
		assertThat(run.out()).isEqualTo("""
				-- Running upgrade a1 -> a2, make a2
				create table a2 (id int);

				-- Running upgrade a2 -> a3, make a3
				create table a3 (id int);

				""");
		assertThat(run.notes()).isEqualTo("Nothing was run.");
		assertThat(this.commander.out("current")).isEqualTo("a1\n");
		assertThat(this.commander.run("upgrade", "a1", "--dry-run").notes()).isEqualTo("There is nothing to run.");
		assertThat(this.commander.out("downgrade", "base", "--dry-run")).isEqualTo("""
				-- Running downgrade a1 -> , make a1
				drop table a1;

				""");
	}

	@Test
	void reportsWhatWouldBeRunToPrograms() {
		assertThat(this.commander.out("upgrade", "a1", "--dry-run", "--json")).isEqualTo(
				"{\"before\":[],\"current\":[\"a1\"],\"revisions\":[{\"revision\":\"a1\",\"direction\":\"upgrade\","
						+ "\"message\":\"make a1\",\"script\":\"%s/a1.sql\",\"sql\":\"create table a1 (id int);\"}]}\n"
							.formatted(this.folder));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			upgrade --sql --json           | --sql prints SQL: leave --json out.
			upgrade --sql --dry-run        | --sql and --dry-run exclude each other.
			upgrade --from-database        | --from-database is for --sql: add it.
			downgrade a1 --sql --json      | --sql prints SQL: leave --json out.
			downgrade a1 --sql --dry-run   | --sql and --dry-run exclude each other.
			stamp a1 --sql --json          | --sql prints SQL: leave --json out.
			stamp a1 --from-database       | --from-database is for --sql: add it.
			stamp a1 --sql --purge --from-database | --purge begins anywhere: leave --from-database out.
			""")
	void refusesOptionsThatDoNotGoTogether(String words, String reason) {
		CommandRun run = this.commander.run(words.split(" "));
		assertThat(run).isEqualTo(
				new CommandRun(2, "", "%s\nSee 'migrations %s --help'.\n".formatted(reason, words.split(" ")[0])));
	}

}
