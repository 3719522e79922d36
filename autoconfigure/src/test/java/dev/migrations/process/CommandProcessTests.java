package dev.migrations.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands as people run them: from a jar, from what a jar was extracted to, from a class
 * path, and on a terminal.
 */
@PostgresTest
class CommandProcessTests {

	private static final String LOG = "dev.migrations ";

	@TempDir
	private static Path folder;

	private static Path resources;

	private static Path jar;

	private final TestDatabase database;

	private final Map<String, String> environment;

	CommandProcessTests(TestDatabase database) {
		this.database = database;
		this.environment = Map.of("DATABASE_URL",
				database.url().replaceFirst("jdbc:", "").replaceFirst("//", "//postgres@").replaceFirst("\\?.*", ""));
	}

	@BeforeAll
	static void pack() throws IOException {
		resources = folder.resolve("resources");
		Path versions = Files.createDirectories(resources.resolve("migrations/versions"));
		new RevisionFolder(versions).tables("a1", "b1")
			.revision("b2", "a1", "create table b2 (id int)", "drop table b2");
		jar = ServiceJar.pack(folder, resources);
	}

	@Test
	void runsFromAJarByDatabaseUrlAlone() {
		assertThat(fromJar("current")).isEqualTo(new CommandProcess(0, "", ""));
		CommandProcess upgrade = fromJar("upgrade", "heads");
		assertThat(upgrade.code()).isZero();
		assertThat(upgrade.out()).isEmpty();
		assertThat(upgrade.err()).contains(LOG, "Running upgrade a1 -> b1, make b1");
		assertThat(fromJar("current").out()).isEqualTo("b1 (head)\nb2 (head)\n");
		assertThat(
				this.database.query("select string_agg(version_num, ' ' order by version_num) from migrations_version"))
			.isEqualTo("b1 b2");
	}

	@Test
	void endsWithEachOfItsExitCodes() {
		assertThat(fromJar("heads", "--max", "2").code()).isZero();
		assertThat(fromJar("upgrade", "nobody").code()).isEqualTo(1);
		assertThat(fromJar("rubbish").code()).isEqualTo(2);
		CommandProcess found = fromJar("heads", "--max", "1");
		assertThat(found.code()).isEqualTo(3);
		assertThat(found.out()).isEqualTo("b1 (head)\nb2 (head)\n");
		assertThat(found.err()).startsWith("Multiple head revisions are present: 2, and at most 1 may be.")
			.hasLineCount(1);
	}

	@Test
	void printsSqlThatCanBePiped() {
		CommandProcess sql = fromJar("upgrade", "a1:b1", "--sql");
		assertThat(sql.code()).isZero();
		assertThat(sql.out()).contains("create table b1 (id int);").doesNotContain(" INFO ", "Spring Boot");
		assertThat(sql.err()).isEmpty();
	}

	@Test
	void runsFromAnExtractedJar(@TempDir Path extracted) {
		CommandProcess extract = CommandProcess.java(folder, Map.of(),
				List.of("-Djarmode=tools", "-jar", jar.toString()), "extract", "--destination",
				extracted.resolve("app").toString());
		assertThat(extract.code()).as(extract.err()).isZero();
		CommandProcess heads = CommandProcess.java(folder, this.environment,
				List.of("-jar", extracted.resolve("app/service.jar").toString(), "migrations"), "heads", "--max=1");
		assertThat(heads.out()).isEqualTo("b1 (head)\nb2 (head)\n");
		assertThat(heads.code()).isEqualTo(3);
	}

	@Test
	void runsFromAClassPathWithDevtools() {
		String classPath = System.getProperty("devtools.jar") + File.pathSeparator + ServiceJar.classPath(resources);
		assertThat(Path.of(System.getProperty("devtools.jar"))).exists();
		CommandProcess upgrade = CommandProcess.java(folder, this.environment,
				List.of("-cp", classPath, SmallService.class.getName(), "migrations"), "upgrade", "a1");
		assertThat(upgrade.code()).as(upgrade.err()).isZero();
		assertThat(upgrade.out()).isEmpty();
		assertThat(upgrade.err()).contains("[main] dev.migrations").doesNotContain("restartedMain");
		CommandProcess check = CommandProcess.java(folder, this.environment,
				List.of("-cp", classPath, SmallService.class.getName(), "migrations"), "check",
				"--migrations.target=a1");
		assertThat(check).isEqualTo(new CommandProcess(0, "Files and database agree: it is at a1.\n", ""));
	}

	@Test
	void readsAndWritesTheSourcesOfTheProjectItIsRunIn(@TempDir Path project) throws IOException {
		Path versions = Files.createDirectories(project.resolve("src/main/resources/migrations/versions"));
		Files.writeString(project.resolve("pom.xml"), "<project/>");
		new RevisionFolder(versions).tables("a1", "b1");
		String note = "Revisions are read from the sources: src/main/resources/migrations/versions\n";
		CommandProcess revision = in(project, "revision", "-m", "add users", "--rev-id", "c1",
				"--migrations.file-template=%(rev)s_%(slug)s");
		assertThat(revision).isEqualTo(new CommandProcess(0,
				"Generating %s/c1_add_users.sql ...  done\n".formatted(versions.toRealPath()), note));
		assertThat(in(project, "upgrade", "-q")).isEqualTo(new CommandProcess(0, "", ""));
		assertThat(in(project, "current")).isEqualTo(new CommandProcess(0, "c1 (head)\n", note));
	}

	@Test
	@RequiresProgram("script")
	void usesColorsOnATerminalOnly() {
		assertThat(fromJar("heads").out()).doesNotContain("\u001b");
		assertThat(onTerminal(this.environment, "heads")).isEqualTo(
				"\u001b[33mb1\u001b[0m \u001b[36m(head)\u001b[0m\r\n\u001b[33mb2\u001b[0m \u001b[36m(head)\u001b[0m\r\n");
		assertThat(onTerminal(Map.of("NO_COLOR", "1"), "heads")).isEqualTo("b1 (head)\r\nb2 (head)\r\n");
	}

	@Test
	@RequiresProgram("script")
	void saysOnATerminalHowFarALongUpgradeHasCome(@TempDir Path slow) {
		new RevisionFolder(slow).revision("slow1", "", "select pg_sleep(2.5)", "select 1");
		String location = "--migrations.locations=file:" + slow;
		assertThat(onTerminal(this.environment, "upgrade", location)).contains("\r[1/1] slow1, 1 s\r");
		assertThat(fromJar("downgrade", "base", location).err()).doesNotContain("[1/1]");
	}

	private CommandProcess fromJar(String... words) {
		return in(folder, words);
	}

	private CommandProcess in(Path directory, String... words) {
		return CommandProcess.java(directory, this.environment, List.of("-jar", jar.toString(), "migrations"), words);
	}

	/** What a terminal shows of both outputs. */
	private static String onTerminal(Map<String, String> environment, String... words) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		CommandProcess run = CommandProcess.run(folder, environment, List.of("script", "-qec",
				"%s -XX:TieredStopAtLevel=1 -jar %s migrations %s".formatted(java, jar, String.join(" ", words)),
				"/dev/null"));
		assertThat(run.code()).as(run.out()).isZero();
		return run.out();
	}

}
