package dev.migrations.cli;

import java.nio.file.Path;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code heads}, {@code branches} and {@code show} print.
 */
@PostgresTest
class ListingCommandTests {

	private final Commander commander;

	private final RevisionFolder revisions;

	ListingCommandTests(TestDatabase database, @TempDir Path folder) {
		this.commander = Commander.on(database, folder);
		this.revisions = Shop.write(folder);
	}

	@Test
	void listsTheHeads() {
		assertThat(this.commander.out("heads")).isEqualTo("""
				2a95 (net) (head)
				55af (effective head)
				d747 (shop) (head)
				""");
	}

	@Test
	void listsTheHeadsWithoutThoseOnWhichAnotherDepends() {
		assertThat(this.commander.out("heads", "--resolve-dependencies")).isEqualTo("""
				2a95 (net) (head)
				d747 (shop) (head)
				""");
	}

	@Test
	void endsWithThreeIfThereAreMoreHeadsThanThereMayBe() {
		CommandRun run = this.commander.run("heads", "--resolve-dependencies", "--max", "1");
		assertThat(run).isEqualTo(new CommandRun(3, """
				2a95 (net) (head)
				d747 (shop) (head)
				""", "Multiple head revisions are present: 2, and at most 1 may be. Put one on top of the other "
				+ "with 'rebase', or join them with 'merge heads'.\n"));
		assertThat(this.commander.run("heads", "--resolve-dependencies", "--max=2").code()).isZero();
	}

	@Test
	void saysAllOfTheHeadsIfItIsVerbose() {
		assertThat(this.commander.out("heads", "-v", "--resolve-dependencies")).isEqualTo("""
				Rev: 2a95 (head)
				Parent: 29f8
				Also depends on: 55af
				Branch names: net
				Path: %1$s/2a95.sql

				    make t2a95

				Rev: d747 (head)
				Parent: 27c6
				Branch names: shop
				Path: %1$s/d747.sql

				    make td747

				""".formatted(this.revisions.path()));
	}

	@Test
	void reportsTheHeadsToPrograms() {
		assertThat(this.commander.out("heads", "--json", "--resolve-dependencies")).isEqualTo(
				("[{\"revision\":\"2a95\",\"downRevisions\":[\"29f8\"],\"dependsOn\":[\"55af\"],\"branchLabels\":[],"
						+ "\"message\":\"make t2a95\",\"script\":\"%1$s/2a95.sql\",\"head\":true,\"branchPoint\":false,"
						+ "\"mergePoint\":false},"
						+ "{\"revision\":\"d747\",\"downRevisions\":[\"27c6\"],\"dependsOn\":[],\"branchLabels\":[],"
						+ "\"message\":\"make td747\",\"script\":\"%1$s/d747.sql\",\"head\":true,\"branchPoint\":false,"
						+ "\"mergePoint\":false}]\n")
					.formatted(this.revisions.path()));
	}

	@Test
	void listsTheBranchPoints() {
		assertThat(this.commander.out("branches")).isEqualTo("""
				1975 (branchpoint)
				     -> 27c6 (shop)
				     -> ae10

				""");
	}

	@Test
	void saysAllOfTheBranchPointsIfItIsVerbose() {
		assertThat(this.commander.out("branches", "-v")).isEqualTo("""
				Rev: 1975 (branchpoint)
				Parent: <base>
				Branches into: 27c6, ae10
				Path: %s/1975.sql

				    make t1975

				     -> 27c6 (shop), make t27c6
				     -> ae10, make tae10

				""".formatted(this.revisions.path()));
	}

	@Test
	void reportsTheBranchPointsToPrograms() {
		assertThat(this.commander.out("branches", "--json")).startsWith("[{\"revision\":\"1975\",")
			.endsWith("\"branchPoint\":true,\"mergePoint\":false,\"children\":[\"27c6\",\"ae10\"]}]\n");
	}

	@Test
	void showsARevision() {
		assertThat(this.commander.out("show", "ae1")).isEqualTo("""
				Rev: ae10
				Parent: 1975
				Path: %s/ae10.sql

				    make tae10

				""".formatted(this.revisions.path()));
	}

	@Test
	void showsSeveralRevisions() {
		assertThat(this.commander.out("show", "heads").lines()).filteredOn((line) -> line.startsWith("Rev:"))
			.containsExactly("Rev: 2a95 (head)", "Rev: d747 (head)");
	}

	@Test
	void showsWhereTheDatabaseIs() {
		this.commander.out("upgrade", "ae10");
		assertThat(this.commander.out("show", "current").lines().findFirst()).contains("Rev: ae10");
	}

	@Test
	void showsTheSqlOfBothDirections() {
		assertThat(this.commander.out("show", "ae10", "--sql")).isEqualTo("""
				Rev: ae10
				Parent: 1975
				Path: %s/ae10.sql

				    make tae10

				-- migrate: upgrade
				create table tae10 (id int);

				-- migrate: downgrade
				drop table tae10;

				""".formatted(this.revisions.path()));
	}

	@Test
	void reportsARevisionToPrograms() {
		assertThat(this.commander.out("show", "1975", "--json", "--sql"))
			.isEqualTo(("[{\"revision\":\"1975\",\"downRevisions\":[],\"dependsOn\":[],\"branchLabels\":[],"
					+ "\"message\":\"make t1975\",\"script\":\"%s/1975.sql\",\"head\":false,\"branchPoint\":true,"
					+ "\"mergePoint\":false,\"children\":[\"27c6\",\"ae10\"],"
					+ "\"upgradeSql\":\"create table t1975 (id int);\",\"downgradeSql\":\"drop table t1975;\","
					+ "\"truncated\":false}]\n")
				.formatted(this.revisions.path()));
	}

	@Test
	void needsNoDatabaseForWhatTheFilesSay() {
		Commander nowhere = Commander.in(this.revisions.path());
		assertThat(nowhere.out("heads", "--resolve-dependencies")).contains("d747 (shop) (head)");
		assertThat(nowhere.out("history", "-r", "ae10:55af")).hasLineCount(2);
		assertThat(nowhere.out("branches")).startsWith("1975");
		assertThat(nowhere.out("show", "1975")).startsWith("Rev: 1975");
	}

}
