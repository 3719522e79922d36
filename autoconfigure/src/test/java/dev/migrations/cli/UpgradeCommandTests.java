package dev.migrations.cli;

import java.nio.file.Path;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class UpgradeCommandTests {

	private static final String ROWS = "select version_num from migrations_version order by 1";

	private final TestDatabase database;

	private final RevisionFolder revisions;

	private final Commander commander;

	UpgradeCommandTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.revisions = new RevisionFolder(folder);
		this.commander = Commander.on(database, folder);
	}

	@BeforeEach
	void writeRevisions() {
		this.revisions.tables("a1", "a2", "a3");
	}

	@Test
	void printsNothingButItsLog() {
		CommandRun run = this.commander.run("upgrade", "head");
		assertThat(run.out()).isEmpty();
		assertThat(run.log().get(0)).isEqualTo("Migrations: database at nothing, target head (a3), 3 pending");
		assertThat(run.log()).filteredOn((line) -> line.startsWith("Running"))
			.containsExactly("Running upgrade  -> a1, make a1", "Running upgrade a1 -> a2, make a2",
					"Running upgrade a2 -> a3, make a3");
		assertThat(run.notes()).isEmpty();
		assertThat(run.code()).isZero();
		assertThat(this.database.query(ROWS)).isEqualTo("a3");
	}

	@ParameterizedTest
	@CsvSource({ "head, a3", "heads, a3", "a2, a2", "+1, a1", "+2, a2", "head-1, a2", "a1+1, a2" })
	void goesToATarget(String target, String rows) {
		assertThat(this.commander.out("upgrade", target)).isEmpty();
		assertThat(this.database.query(ROWS)).isEqualTo(rows);
	}

	@Test
	void goesToTheTargetOfTheServiceWithoutAnArgument() {
		assertThat(this.commander.with("migrations.target=a2").out("upgrade")).isEmpty();
		assertThat(this.database.query(ROWS)).isEqualTo("a2");
	}

	@Test
	void worksWhereTheServiceLeavesItsSchemaAlone() {
		assertThat(this.commander.with("migrations.enabled=false").out("upgrade", "a1")).isEmpty();
		assertThat(this.database.query(ROWS)).isEqualTo("a1");
	}

	@Test
	void doesNothingIfThereIsNothingToDo() {
		this.commander.out("upgrade", "head");
		CommandRun run = this.commander.run("upgrade", "a1");
		assertThat(run.code()).isZero();
		assertThat(run.log()).last().isEqualTo("Database schema is up to date at a3");
	}

	@Test
	void countsWhatItCreatedIfItIsVerbose() {
		this.revisions.revision("a4", "a3", "create table t (id int primary key); create index on t (id)",
				"drop table t");
		assertThat(this.commander.out("upgrade", "-v", "head")).isEqualTo("Created 4 tables and 2 indexes.\n");
		assertThat(this.commander.out("upgrade", "--verbose")).isEqualTo("Created nothing.\n");
	}

	@Test
	void keepsATagInTheHistory() {
		assertThat(this.commander.out("upgrade", "head", "--tag", "release 7")).isEmpty();
		assertThat(this.database.query("select distinct details->>'tag' from migrations_history"))
			.isEqualTo("release 7");
	}

	@Test
	void reportsToPrograms() {
		assertThat(this.commander.out("upgrade", "+1", "--json").replaceAll("(\"durationMs\":)\\d+", "$1N"))
			.isEqualTo("{\"before\":[],\"current\":[\"a1\"],\"revisions\":[{\"revision\":\"a1\","
					+ "\"direction\":\"upgrade\",\"message\":\"make a1\",\"script\":\"%s/a1.sql\",\"durationMs\":N}],"
						.formatted(this.revisions.path())
					+ "\"durationMs\":N}\n");
	}

	@Test
	void leavesTheLogOutIfItIsToBeQuiet() {
		CommandRun run = this.commander.run("upgrade", "head", "-q");
		assertThat(run).isEqualTo(new CommandRun(0, "", ""));
		assertThat(this.database.query(ROWS)).isEqualTo("a3");
	}

	@Test
	void saysWhatFailedAndEndsWithOne() {
		this.revisions.revision("a4", "a3", "drop table nobody", "select 1");
		CommandRun run = this.commander.run("upgrade", "head");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEmpty();
		assertThat(run.notes()).isEqualTo("""
				Upgrade to revision 'a4' (make a4) failed: ERROR: table "nobody" does not exist [SQLSTATE 42P01]
				  at %s/a4.sql:7

				     7 | drop table nobody

				Nothing of it remains. Applied now: a3.
				Correct the revision, then run it again.""".formatted(this.revisions.path()));
		assertThat(this.database.query(ROWS)).isEqualTo("a3");
	}

}
