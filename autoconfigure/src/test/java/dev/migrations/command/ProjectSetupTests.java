package dev.migrations.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.command.InitReport.Made;
import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code init} makes, and what it leaves as it is.
 */
class ProjectSetupTests {

	private static final String VERSIONS = "src/main/resources/migrations/versions";

	@TempDir
	private Path root;

	@Test
	void makesWhatAProjectNeedsToBeginWith() {
		InitReport report = module("").files().init(null);
		assertThat(report.folder()).isEqualTo(this.root.resolve(VERSIONS));
		assertThat(report.location()).isEqualTo("classpath:migrations/versions");
		assertThat(report.configured()).isTrue();
		assertThat(report.files()).containsExactly(made(VERSIONS), made(VERSIONS + "/README.md"),
				made("src/main/resources/migrations/revision.sql.template"), made("migrate.sh"));
		assertThat(this.root.resolve("migrate.sh")).isExecutable();
	}

	@Test
	void makesWhatTheNextCommandWorksWith() {
		Project project = module("");
		project.files().init(null);
		WrittenRevision written = project.files().revision(NewRevision.of("first").withId("a1"));
		assertThat(project.listing()).containsExactly("20261120_1530_a1_first.sql", "README.md");
		assertThat(Project.text(written.file())).isEqualTo("""
				-- first
				--
				-- Revision ID: a1
				-- Create Date: 2026-11-20T15:30:07Z

				-- migrate: upgrade

				-- migrate: downgrade
				""");
	}

	@Test
	void leavesWhatIsThere() {
		Project project = module("").file("migrate.sh", "mine").revision("a1", "");
		InitReport first = project.files().init(null);
		assertThat(first.files()).containsExactly(there(VERSIONS), made(VERSIONS + "/README.md"),
				made("src/main/resources/migrations/revision.sql.template"), there("migrate.sh"));
		assertThat(project.text("migrate.sh")).isEqualTo("mine");
		assertThat(project.files().init(null).files()).noneMatch(Made::made);
	}

	@Test
	void findsTheModuleFromWithinAndFromAbove() {
		Project project = module("service").file("pom.xml", "");
		assertThat(project.files("").folders().folderToMake()).isEqualTo(this.root.resolve("service/" + VERSIONS));
		assertThat(project.files("service/src/main").init(null).files())
			.contains(made("service/" + VERSIONS + "/README.md"), made("service/migrate.sh"));
	}

	@Test
	void asksWhichModuleIsMeant() {
		module("orders");
		module("users").file("pom.xml", "");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Project.bare(this.root).files().init(null))
			.withMessageStartingWith("Several modules could have the revisions:\n  - %1$s/orders\n  - %1$s/users\n"
				.formatted(this.root));
	}

	@Test
	void wantsAProject() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Project.bare(this.root).files().init(null))
			.withMessageStartingWith("There is no module with sources under or above '%s'.".formatted(this.root));
		assertThat(this.root).isEmptyDirectory();
	}

	@Test
	void makesAFolderOfOnesChoiceAndSaysHowToConfigureIt() {
		InitReport report = module("").files().init("src/main/resources/db/changes");
		assertThat(report.location()).isEqualTo("classpath:db/changes");
		assertThat(report.configured()).isFalse();
		assertThat(report.files()).contains(made("src/main/resources/db/changes/README.md"),
				made("src/main/resources/db/revision.sql.template"));
		assertThat(module("").locations("db/changes").files().init("src/main/resources/db/changes").configured())
			.isTrue();
	}

	@Test
	void writesAScriptThatSaysWhatIsMissing() throws Exception {
		module("").files().init(null);
		Files.delete(this.root.resolve("pom.xml"));
		assertThat(migrate("current")).isEqualTo(
				"migrate.sh: there is no jar in %1$s/target or %1$s/build/libs: build the service first, or set MIGRATIONS_JAR\n"
					.formatted(this.root.toRealPath()));
	}

	@Test
	void writesAScriptThatRunsTheNewestJar() throws Exception {
		module("").file("target/app-1.jar", "").file("target/app-1-sources.jar", "").files().init(null);
		assertThat(migrate("revision", "-m", "two words"))
			.isEqualTo("%1$s|-XX:TieredStopAtLevel=1|-jar|%1$s/target/app-1.jar|migrations|revision|-m|two words|"
				.formatted(this.root.toRealPath()));
	}

	@Test
	void writesAScriptThatLetsMavenRunWhatIsNewerThanTheJar() throws Exception {
		module("").file("target/app-1.jar", "").file("src/main/java/User.java", "").files().init(null);
		age("target/app-1.jar");
		assertThat(migrate("revision", "-m", "two \"words\""))
			.isEqualTo("%1$s|-q|compile|spring-boot:run|-Dspring-boot.run.workingDirectory=%1$s|"
				.formatted(this.root.toRealPath())
					+ "-Dspring-boot.run.arguments=migrations revision -m \"two \\\"words\\\"\"|");
	}

	@Test
	void writesAScriptThatSaysThatAJarIsOldWhereMavenIsNotUsed() throws Exception {
		module("").file("build/libs/app-1.jar", "").file("src/main/java/User.java", "").files().init(null);
		Files.delete(this.root.resolve("pom.xml"));
		age("build/libs/app-1.jar");
		assertThat(migrate("check")).isEqualTo("""
				migrate.sh: %1$s/build/libs/app-1.jar is older than %1$s/src/main/java/User.java: \
				build the service again for what has changed
				%1$s|-XX:TieredStopAtLevel=1|-jar|%1$s/build/libs/app-1.jar|migrations|check|"""
			.formatted(this.root.toRealPath()));
	}

	/** What the script says and runs, of which the first is the working directory. */
	private String migrate(String... words) throws Exception {
		for (String program : List.of("bin/java", "bin/mvn")) {
			Project.bare(this.root).file("jdk/" + program, "#!/bin/sh\nprintf '%s|' \"$PWD\" \"$@\"\n");
			assertThat(this.root.resolve("jdk").resolve(program).toFile().setExecutable(true)).isTrue();
		}
		ProcessBuilder shell = new ProcessBuilder(
				Stream.concat(Stream.of(this.root.resolve("migrate.sh").toString()), Stream.of(words)).toList())
			.directory(Files.createTempDirectory(this.root, "x").toFile())
			.redirectErrorStream(true);
		shell.environment().put("JAVA_HOME", this.root.resolve("jdk").toString());
		shell.environment().merge("PATH", this.root.resolve("jdk/bin").toString(), (path, bin) -> bin + ":" + path);
		return new String(shell.start().getInputStream().readAllBytes());
	}

	private void age(String file) throws Exception {
		Files.setLastModifiedTime(this.root.resolve(file), FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
	}

	/** A module without a folder of revisions. */
	private Project module(String name) {
		String prefix = name.isEmpty() ? "" : name + "/";
		return Project.bare(this.root).file(prefix + "pom.xml", "").folder(prefix + "src/main/java");
	}

	private Made made(String path) {
		return new Made(this.root.resolve(path), true);
	}

	private Made there(String path) {
		return new Made(this.root.resolve(path), false);
	}

}
