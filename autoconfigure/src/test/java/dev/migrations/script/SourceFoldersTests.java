package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which folder of a project is meant, and what is read from it.
 */
class SourceFoldersTests {

	private static final String LOCATION = "classpath:migrations/versions";

	private static final String SOURCES = "src/main/resources/migrations/versions";

	@TempDir
	private Path root;

	@ParameterizedTest
	@ValueSource(strings = { "", "src", "src/main/java/com/example", "target/classes" })
	void areThoseOfTheModuleOneIsIn(String workingDirectory) {
		file("pom.xml");
		folder(SOURCES);
		folder("src/main/java/com/example");
		folder("target/classes/migrations/versions");
		assertThat(found(workingDirectory, LOCATION)).containsExactly(SOURCES);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# the build files                           | where the command is run
			pom.xml service/pom.xml                     | ''
			pom.xml service/pom.xml                     | service
			pom.xml service/pom.xml api/pom.xml         | api
			pom.xml service/pom.xml api/pom.xml         | api/src/main/java
			settings.gradle service/build.gradle        | ''
			settings.gradle.kts service/build.gradle.kts | service/src
			build.gradle                                | service
			service/pom.xml                             | ''
			.git/HEAD service/pom.xml                   | ''
			""")
	void areThoseOfTheOneModuleThatHasThem(String buildFiles, String workingDirectory) {
		for (String file : buildFiles.split(" ")) {
			file(file);
		}
		folder("api/src/main/java");
		folder("service/" + SOURCES);
		assertThat(found(workingDirectory, LOCATION)).containsExactly("service/" + SOURCES);
	}

	@Test
	void areFoundInModulesOfModules() {
		file("pom.xml");
		file("services/orders/core/pom.xml");
		folder("services/orders/core/" + SOURCES);
		assertThat(found("", LOCATION)).containsExactly("services/orders/core/" + SOURCES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "target/x/" + SOURCES, "build/x/" + SOURCES, ".idea/" + SOURCES,
			"node_modules/x/" + SOURCES, "src/test/resources/migrations/versions", "migrations/versions" })
	void areNotWhatABuildHasMadeOrSomethingElse(String folder) {
		file("pom.xml");
		folder(folder);
		assertThat(found("", LOCATION)).isEmpty();
	}

	@Test
	void areNotThoseOfAnotherRepositoryAround() {
		file("pom.xml");
		folder(SOURCES);
		folder("vendor/inner/.git");
		file("vendor/inner/pom.xml");
		assertThat(found("vendor/inner", LOCATION)).isEmpty();
	}

	@Test
	void areNoneWhereThereAreSeveralToChooseFromUntilOneIsIn() {
		file("pom.xml");
		for (String module : List.of("orders", "users")) {
			file(module + "/pom.xml");
			folder(module + "/" + SOURCES);
		}
		assertThat(found("", LOCATION)).isEmpty();
		assertThat(find("", LOCATION).passedOver()).hasValueSatisfying(
				(why) -> assertThat(why).startsWith("Several folders could be 'classpath:migrations/versions':"));
		assertThat(found("users", LOCATION)).containsExactly("users/" + SOURCES);
		assertThat(find("users", LOCATION).passedOver()).isEmpty();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> find("", LOCATION).folder(null, List.of()))
			.withMessage(
					"""
							Several folders could be 'classpath:migrations/versions':
							  - %s/orders/%s
							  - %s/users/%s
							Run the command in the module that is meant, or set 'migrations.revisions-directory' to its folder."""
						.formatted(this.root, SOURCES, this.root, SOURCES));
	}

	@Test
	void areWhatSomebodyNamed() {
		file("pom.xml");
		folder("a/" + SOURCES);
		folder("b/" + SOURCES);
		folder("elsewhere");
		SourceFolders folders = find("", Path.of("elsewhere"), new URL[0], LOCATION);
		assertThat(folders.folder(null, List.of())).isEqualTo(this.root.resolve("elsewhere"));
		assertThat(folders.inPlaceOfClassPath()).extracting(SourceFolder::name).containsExactly("migrations/versions");
	}

	@Test
	void areTheSameForReadingEvenIfWhatSomebodyNamedIsNotThere() {
		file("pom.xml");
		folder(SOURCES);
		SourceFolders folders = find("", Path.of("nowhere"), new URL[0], LOCATION);
		assertThat(folders.inPlaceOfClassPath()).isEmpty();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> folders.folder(null, List.of()))
			.withMessage("""
					There is no folder '%s/nowhere' for revisions. \
					Correct 'migrations.revisions-directory', or make the folder.""".formatted(this.root));
	}

	@Test
	void areNoneOutsideAProject() {
		assertThat(found("", LOCATION)).isEmpty();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> find("", LOCATION).folder(null, List.of()))
			.withMessageStartingWith("No module under or above '%s' has a folder for 'classpath:migrations/versions'."
				.formatted(this.root));
	}

	@Test
	void areReadInPlaceOfWhatWasBuiltFromThem() throws IOException {
		file("pom.xml");
		revision(SOURCES + "/a.sql", "a1");
		revision(SOURCES + "/2026/new.sql", "b2");
		revision("target/classes/migrations/versions/a.sql", "a1");
		revision("target/classes/migrations/versions/removed.sql", "gone");
		assertThat(scripts(find("", null, urls("target/classes"), LOCATION)))
			.containsExactly("migrations/versions/2026/new.sql", "migrations/versions/a.sql");
	}

	@Test
	void areReadInPlaceOfACopyElsewhere() throws IOException {
		file("project/pom.xml");
		revision("project/" + SOURCES + "/a.sql", "a1");
		revision("project/" + SOURCES + "/b.sql", "b2");
		revision("copy/migrations/versions/a.sql", "a1");
		assertThat(scripts(find("project", null, urls("copy"), LOCATION))).containsExactly("migrations/versions/a.sql",
				"migrations/versions/b.sql");
	}

	@Test
	void leaveWhatAModuleBesideThemBrings() throws IOException {
		file("pom.xml");
		file("service/pom.xml");
		file("library/pom.xml");
		revision("service/" + SOURCES + "/a.sql", "a1");
		revision("library/target/classes/migrations/versions/l.sql", "l1");
		assertThat(scripts(find("service", null, urls("library/target/classes"), LOCATION)))
			.containsExactly("migrations/versions/a.sql", "migrations/versions/l.sql");
	}

	@Test
	void areNotThoseOfAnotherApplication() throws IOException {
		file("project/.git/HEAD");
		file("project/pom.xml");
		revision("project/" + SOURCES + "/a.sql", "a1");
		revision("application/migrations/versions/x.sql", "x1");
		SourceFolders folders = find("project", null, urls("application"), LOCATION);
		assertThat(scripts(folders)).containsExactly("migrations/versions/x.sql");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> folders.folder(null, List.of()))
			.withMessageStartingWith(
					"The revisions in '%s/project/%s' are not those of this application: they have none in common."
						.formatted(this.root, SOURCES));
	}

	@ParameterizedTest
	@ValueSource(strings = { "project/deploy/BOOT-INF/classes", "project/deploy/WEB-INF/classes", "deploy" })
	void areNotThoseOfTheProjectThatAnotherApplicationWasUnpackedIn(String application) throws IOException {
		file("project/pom.xml");
		revision("project/" + SOURCES + "/a.sql", "a1");
		revision(application + "/migrations/versions/x.sql", "x1");
		for (String workingDirectory : List.of("", "project")) {
			assertThat(scripts(find(workingDirectory, null, urls(application), LOCATION)))
				.containsExactly("migrations/versions/x.sql");
		}
	}

	@Test
	void areNotThoseOfTheProjectThatTheJarOfAnotherApplicationWasExtractedIn() throws IOException {
		file("project/pom.xml");
		revision("project/" + SOURCES + "/a.sql", "a1");
		file("project/deploy/lib/driver.jar");
		URL[] application = { jar("project/deploy/app.jar", "Main-Class: com.example.Application") };
		assertThat(scripts(find("project", null, application, LOCATION))).containsExactly("migrations/versions/x.sql");
	}

	@Test
	void leaveWhatALibraryBrings() throws IOException {
		file("project/pom.xml");
		revision("project/" + SOURCES + "/a.sql", "a1");
		URL[] library = { jar("library.jar", "Automatic-Module-Name: com.example.library") };
		assertThat(scripts(find("project", null, library, LOCATION))).containsExactly("migrations/versions/a.sql",
				"migrations/versions/x.sql");
	}

	@Test
	void areNotLookedForInAllThatAMachineHas() throws IOException {
		Path archive = this.root.resolve("machine.zip");
		try (FileSystem machine = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
			Files.createDirectories(machine.getPath("/project", SOURCES));
			assertThat(new ModuleSearch(machine.getPath("/project")).folders("migrations/versions")).hasSize(1);
			assertThat(new ModuleSearch(machine.getPath("/")).folders("migrations/versions")).isEmpty();
		}
	}

	@Test
	void areChosenByNameOrByWhatIsFollowed() {
		file("pom.xml");
		folder(SOURCES + "/2026");
		folder("src/main/resources/db");
		SourceFolders folders = find("", LOCATION, "classpath:db");
		Path versions = this.root.resolve(SOURCES);
		Path db = this.root.resolve("src/main/resources/db");
		assertThat(folders.folder("classpath:db", List.of())).isEqualTo(db);
		assertThat(folders.folder("db", List.of())).isEqualTo(db);
		assertThat(folders.folder("src/main/resources/db", List.of())).isEqualTo(db);
		assertThat(folders.folder(db.toString(), List.of())).isEqualTo(db);
		assertThat(folders.folder(SOURCES + "/2026", List.of())).isEqualTo(versions.resolve("2026"));
		assertThat(folders.folder(null, List.of(db.resolve("x.sql")))).isEqualTo(db);
		assertThat(folders.folder(null, List.of(versions.resolve("2026/x.sql")))).isEqualTo(versions);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> folders.folder(null, List.of()))
			.withMessageStartingWith("Multiple version locations present, please specify --version-path: ");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> folders.folder("target", List.of()))
			.withMessageStartingWith("Path target is not represented in current version locations: ");
	}

	@Test
	void areFoldersOnDiskAsTheyAreConfigured() {
		folder("ops/revisions");
		SourceFolders folders = find("", "file:" + this.root + "/ops/revisions");
		assertThat(folders.folder(null, List.of())).isEqualTo(this.root.resolve("ops/revisions"));
		assertThat(folders.inPlaceOfClassPath()).isEmpty();
	}

	private List<String> found(String workingDirectory, String... locations) {
		return find(workingDirectory, locations).inPlaceOfClassPath()
			.stream()
			.map((folder) -> this.root.relativize(folder.path()).toString())
			.toList();
	}

	private SourceFolders find(String workingDirectory, String... locations) {
		return find(workingDirectory, null, new URL[0], locations);
	}

	private SourceFolders find(String workingDirectory, Path revisionsDirectory, URL[] classPath, String... locations) {
		return SourceFolders.find(this.root.resolve(workingDirectory), revisionsDirectory, List.of(locations),
				new PathMatchingResourcePatternResolver(new URLClassLoader(classPath, null)));
	}

	private static List<String> scripts(SourceFolders folders) {
		return folders.load().graph().revisions().stream().map((header) -> header.script()).sorted().toList();
	}

	private URL[] urls(String folder) throws IOException {
		return new URL[] { this.root.resolve(folder).toUri().toURL() };
	}

	/** With the revision {@code x1}. */
	private URL jar(String name, String attribute) throws IOException {
		Path archive = this.root.resolve(name);
		Files.createDirectories(archive.getParent());
		Manifest manifest = new Manifest(new ByteArrayInputStream(
				"Manifest-Version: 1.0\n%s\n".formatted(attribute).getBytes(StandardCharsets.UTF_8)));
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive), manifest)) {
			for (String folder : List.of("migrations/", "migrations/versions/")) {
				jar.putNextEntry(new JarEntry(folder));
			}
			jar.putNextEntry(new JarEntry("migrations/versions/x.sql"));
			jar.write("-- Revision ID: x1\n-- migrate: upgrade\n".getBytes(StandardCharsets.UTF_8));
		}
		return archive.toUri().toURL();
	}

	private void revision(String name, String id) {
		write(name, "-- Revision ID: %s\n-- migrate: upgrade\n".formatted(id));
	}

	private void file(String name) {
		write(name, "");
	}

	private void write(String name, String text) {
		try {
			Path file = this.root.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void folder(String name) {
		write(name + "/.keep", "");
	}

}
