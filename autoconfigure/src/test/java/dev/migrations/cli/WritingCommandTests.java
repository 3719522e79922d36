package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code revision}, {@code merge}, {@code rebase}, {@code init},
 * {@code list-templates} and {@code edit} do to the files of a project.
 */
@PostgresTest
class WritingCommandTests {

	private final TestDatabase database;

	private final Path folder;

	private final RevisionFolder revisions;

	private final Commander commander;

	WritingCommandTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.folder = folder;
		this.revisions = new RevisionFolder(folder);
		this.commander = Commander.on(database, folder);
	}

	@Test
	void writesARevisionThatTheNextCommandSees() throws IOException {
		String out = this.commander.with("migrations.file-template=%(rev)s_%(slug)s")
			.out("revision", "-m", "add users", "--rev-id", "a1");
		assertThat(out).isEqualTo("Generating %s/a1_add_users.sql ...  done\n".formatted(this.folder));
		assertThat(Files.readString(this.folder.resolve("a1_add_users.sql"))
			.replaceFirst("Create Date: \\S+", "Create Date: X")).isEqualTo("""
					-- add users
					--
					-- Revision ID: a1
					-- Create Date: X

					-- migrate: upgrade

					-- migrate: downgrade
					""");
		assertThat(this.commander.out("upgrade")).isEmpty();
		assertThat(this.commander.out("current")).isEqualTo("a1 (head)\n");
	}

	@Test
	void givesARandomIdentifierAndATimeOrderedName() {
		assertThat(this.commander.out("revision", "--message=add users"))
			.matches("Generating .*/\\d{8}_\\d{4}_[0-9a-f]{12}_add_users\\.sql \\.\\.\\.  done\\n");
	}

	@Test
	void followsWhatItIsTold() {
		this.revisions.tables("a1", "a2");
		assertThat(this.commander.run("revision", "--head", "a1", "--rev-id", "b1").err())
			.startsWith("Revision a1 is not a head revision; please specify --splice");
		this.commander.out("revision", "--head", "a1", "--splice", "--rev-id", "b1", "--branch-label", "side");
		this.commander.out("revision", "--head", "base", "--rev-id", "c1", "--depends-on", "a2", "--depends-on",
				"side");
		assertThat(this.commander.out("heads", "--resolve-dependencies")).isEqualTo("c1 (head)\n");
		assertThat(this.commander.out("show", "c1")).contains("Parent: <base>", "Also depends on: a2, side");
		assertThat(this.commander.out("show", "b1")).contains("Parent: a1", "Branch names: side");
	}

	@Test
	void writesIntoTheFolderThatItIsTold(@TempDir Path other) {
		this.revisions.tables("a1");
		Commander two = this.commander.with("migrations.locations=file:%s,file:%s".formatted(this.folder, other));
		assertThat(two.run("revision", "--head", "base", "--rev-id", "b1").err())
			.startsWith("Multiple version locations present, please specify --version-path");
		assertThat(two.out("revision", "--head", "base", "--rev-id", "b1", "--version-path", other.toString()))
			.startsWith("Generating %s/".formatted(other));
		assertThat(two.out("revision", "--head", "a1", "--rev-id", "a2"))
			.startsWith("Generating %s/".formatted(this.folder));
	}

	@Test
	void asksWhichHeadIfThereAreSeveral() {
		this.revisions.tables("a1").revision("b1", "", "select 1", "select 1");
		CommandRun run = this.commander.run("revision", "-m", "more");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).startsWith("Multiple head");
	}

	@Test
	void runsTheHooksOnTheNewFile() {
		CommandRun run = this.commander.with("migrations.command.post-write-hooks[0]=echo formatted")
			.run("revision", "--rev-id", "a1");
		assertThat(run.code()).isZero();
		assertThat(run.notes()).startsWith("Hook 'echo formatted' is done.\nformatted " + this.folder);
		CommandRun failing = this.commander.with("migrations.command.post-write-hooks[0]=false")
			.run("revision", "--rev-id", "a2");
		assertThat(failing.code()).isEqualTo(1);
		assertThat(failing.err()).startsWith("The post-write hook 'false' ended with 1 on ");
	}

	@Test
	void reportsAWrittenFileToPrograms() {
		this.revisions.tables("a1");
		assertThat(this.commander.with("migrations.file-template=%(rev)s")
			.out("revision", "-m", "more", "--rev-id", "a2", "--json"))
			.isEqualTo(("{\"revision\":\"a2\",\"downRevisions\":[\"a1\"],\"dependsOn\":[],\"branchLabels\":[],"
					+ "\"message\":\"more\",\"file\":\"%s/a2.sql\"}\n")
				.formatted(this.folder));
	}

	@Test
	void joinsBranches() {
		this.revisions.tables("a1")
			.revision("b1", "a1", "select 1", "select 1")
			.revision("b2", "a1", "select 1", "select 1");
		assertThat(this.commander.out("merge", "heads", "-m", "both", "--rev-id", "m1", "--branch-label", "joined"))
			.startsWith("Generating ");
		assertThat(this.commander.out("history", "-r", "m1:m1"))
			.isEqualTo("b1, b2 -> m1 (joined) (head) (mergepoint), both\n");
		assertThat(this.commander.run("merge", "b1", "b2").err()).startsWith("Revision b1 is not a head revision");
		assertThat(this.commander.out("merge", "b1", "b2", "--splice", "--rev-id", "m2", "--json"))
			.contains("\"message\":\"merge b1 and b2\"");
	}

	@Test
	void letsABranchFollowAnotherHead() {
		this.revisions.tables("a1")
			.revision("b1", "a1", "select 1", "select 1")
			.revision("b2", "a1", "select 1", "select 1");
		this.commander.out("upgrade", "b1");
		assertThat(this.commander.out("rebase", "b2", "--onto", "b1"))
			.isEqualTo("Revision b2 now follows b1 instead of a1: %s/b2.sql\n".formatted(this.folder));
		assertThat(this.commander.out("rebase", "b2", "--onto", "b1")).isEqualTo("Revision b2 follows b1 already.\n");
		assertThat(this.commander.out("heads", "--max", "1")).isEqualTo("b2 (head)\n");
		assertThat(this.commander.run("rebase", "b2").code()).isEqualTo(2);
	}

	@Test
	void doesNotMoveWhatIsApplied() {
		this.revisions.tables("a1")
			.revision("b1", "a1", "select 1", "select 1")
			.revision("b2", "a1", "select 1", "select 1");
		this.commander.out("upgrade", "heads");
		CommandRun run = this.commander.run("rebase", "b2", "--onto", "b1", "--json");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).contains("'b2'", "applied");
	}

	@Test
	void makesWhatAProjectNeeds(@TempDir Path project) throws IOException {
		Files.createDirectories(project.resolve("src/main/resources"));
		Files.writeString(project.resolve("pom.xml"), "<project/>");
		Path versions = project.resolve("src/main/resources/db/versions");
		CommandRun run = Commander.in(this.folder).run("init", versions.toString());
		assertThat(run.code()).isZero();
		assertThat(run.out()).isEqualTo("""
				Creating directory %1$s/db/versions ...  done
				Generating %1$s/db/versions/README.md ...  done
				Generating %1$s/db/revision.sql.template ...  done
				Generating %2$s/migrate.sh ...  done
				""".formatted(project.resolve("src/main/resources"), project));
		assertThat(run.notes())
			.isEqualTo("It is not yet a location: set 'migrations.locations=classpath:db/versions'.");
		assertThat(Commander.in(this.folder).out("init", versions.toString())).isEqualTo("""
				Directory %1$s/db/versions already exists, skipping
				File %1$s/db/versions/README.md already exists, skipping
				File %1$s/db/revision.sql.template already exists, skipping
				File %2$s/migrate.sh already exists, skipping
				""".formatted(project.resolve("src/main/resources"), project));
	}

	@Test
	void listsTheTemplates() {
		for (String name : List.of("list-templates", "list_templates")) {
			assertThat(this.commander.out(name)).isEqualTo("Available templates:\n\nbuilt-in (used)\n");
		}
	}

	@Test
	@RequiresProgram("sh")
	void opensTheFileOfARevision(@TempDir Path bin) throws IOException {
		this.revisions.tables("a1", "a2");
		Path editor = bin.resolve("editor");
		Files.writeString(editor, "#!/bin/sh\necho \"$@\" > " + bin.resolve("called") + "\n");
		assertThat(editor.toFile().setExecutable(true)).isTrue();
		withEditor(editor + " --wait", () -> assertThat(this.commander.out("edit", "head")).isEmpty());
		assertThat(bin.resolve("called")).hasContent("--wait %s/a2.sql\n".formatted(this.folder));
		withEditor("false", () -> assertThat(this.commander.run("edit", "a1").err())
			.isEqualTo("The editor 'false' ended with 1.\n"));
		withEditor("no-such-editor", () -> assertThat(this.commander.run("edit", "a1").err())
			.startsWith("The editor 'no-such-editor' cannot be started"));
		withEditor(" ", () -> assertThat(this.commander.run("edit", "base").err())
			.startsWith("No revision files indicated by symbol 'base'."));
	}

	@Test
	void refusesToReadAFolderThatIsNotThere() throws IOException {
		Path wrong = this.folder.resolve("wrong");
		Commander project = new Commander(ServiceThatMustNotStart.class,
				List.of("spring.datasource.url=" + this.database.url(), "migrations.revisions-directory=" + wrong));
		for (String command : List.of("heads", "upgrade", "check")) {
			assertThat(project.run(command)).isEqualTo(
					new CommandRun(1, "",
							("There is no folder '%s' for revisions. "
									+ "Correct 'migrations.revisions-directory', or make the folder.\n")
								.formatted(wrong)));
		}
		Files.createDirectory(wrong);
		assertThat(project.run("heads").code()).isZero();
	}

	@Test
	void readsTheSourcesInPlaceOfTheClassPathAndSaysSo() {
		this.revisions.tables("a1");
		Commander project = new Commander(ServiceThatMustNotStart.class, List
			.of("spring.datasource.url=" + this.database.url(), "migrations.revisions-directory=" + this.folder));
		assertThat(project.run("heads")).isEqualTo(
				new CommandRun(0, "a1 (head)\n", "Revisions are read from the sources: %s\n".formatted(this.folder)));
		assertThat(project.run("heads", "-q").err()).isEmpty();
		project.out("revision", "--rev-id", "a2");
		project.out("upgrade");
		assertThat(project.out("current")).isEqualTo("a2 (head)\n");
	}

	private static void withEditor(String editor, Runnable test) {
		System.setProperty("VISUAL", editor);
		try {
			test.run();
		}
		finally {
			System.clearProperty("VISUAL");
		}
	}

}
