package dev.migrations.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.migrations.revision.RevisionHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.loader.net.protocol.Handlers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where revisions are found, and what they are called.
 */
class SqlRevisionSourceTests {

	private static final String LOCATION = "classpath:migrations/versions";

	@TempDir
	private Path folder;

	@BeforeAll
	static void readJarsAsSpringBootDoes() {
		Handlers.register();
	}

	@Test
	void findsRevisionsInAFolderAndTheFoldersInIt() throws IOException {
		revision(this.folder.resolve("b.sql"), "b2");
		revision(this.folder.resolve("2026/11/a.SQL"), "a1");
		assertThat(found(load("file:" + this.folder)))
			.isEqualTo(Map.of(this.folder + "/b.sql", "b2", this.folder + "/2026/11/a.SQL", "a1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrations/versions", "classpath:/migrations/versions/", "classpath*:migrations/versions",
			"classpath:migrations/./versions" })
	void callsRevisionsOfTheClassPathByTheirPlaceInIt(String location) throws IOException {
		revision(this.folder.resolve("migrations/versions/2026/a.sql"), "a1");
		assertThat(found(load(classLoader(this.folder), location)))
			.isEqualTo(Map.of("migrations/versions/2026/a.sql", "a1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "with spaces", "ümläuts ß 日本", "a+b#c%20d", "{x}[y]" })
	void findsThemInRootsOfAnyName(String root) throws IOException {
		Path exploded = this.folder.resolve(root);
		revision(exploded.resolve("migrations/versions/x ä/a b+c.sql"), "a1");
		Path jar = jar(root + ".jar", Map.of("migrations/versions/y ä/a b+c#d.sql", revision("b2")));
		assertThat(found(load(classLoader(exploded, jar), LOCATION)))
			.isEqualTo(Map.of("migrations/versions/x ä/a b+c.sql", "a1", "migrations/versions/y ä/a b+c#d.sql", "b2"));
		assertThat(found(load("file:" + exploded.resolve("migrations")))).hasSize(1);
	}

	@Test
	void findsThemInAJarOfSpringBoot() throws IOException {
		byte[] library = zip(Map.of("migrations/versions/library.sql", revision("b2")));
		Path jar = this.folder.resolve("the äpp.jar");
		Files.write(jar, zip(Map.of("BOOT-INF/classes/migrations/versions/deep/a b.sql", revision("a1"),
				"BOOT-INF/lib/library.jar", library)));
		String root = "jar:nested:" + jar.toUri().getRawPath() + "/!BOOT-INF/";
		try (URLClassLoader loader = new URLClassLoader(
				new URL[] { new URL(root + "classes/!/"), new URL(root + "lib/library.jar!/") }, null)) {
			LoadedScripts loaded = load(loader, LOCATION);
			assertThat(found(loaded))
				.isEqualTo(Map.of("migrations/versions/deep/a b.sql", "a1", "migrations/versions/library.sql", "b2"));
			assertThat(((SqlRevision) loaded.scripts().get(0)).outline(true).upgrade().statementCount()).isEqualTo(1);
		}
	}

	@Test
	void readsAFileOnceHoweverManyLocationsLeadToIt() throws IOException {
		Path versions = this.folder.resolve("migrations/versions");
		revision(versions.resolve("sub/a.sql"), "a1");
		Files.createSymbolicLink(versions.resolve("b.sql"), versions.resolve("sub/a.sql"));
		Files.createSymbolicLink(this.folder.resolve("link"), versions);
		assertThat(found(load(classLoader(this.folder), LOCATION, "classpath:migrations", "classpath:link",
				"file:" + versions, "file:" + versions.resolve("sub"))))
			.hasSize(1);
		Path jar = jar("x.jar", Map.of("migrations/versions/c.sql", revision("c3")));
		assertThat(found(load(classLoader(jar), LOCATION, "classpath:migrations"))).hasSize(1);
	}

	@Test
	void saysWhichLocationsDoNotExist() throws IOException {
		Files.createDirectories(this.folder.resolve("empty"));
		revision(this.folder.resolve("a.sql"), "a1");
		LoadedScripts loaded = load(classLoader(this.folder), LOCATION, "file:" + this.folder + "/none",
				"classpath:empty", "file:" + this.folder + "/a.sql");
		assertThat(loaded).isEqualTo(new LoadedScripts(List.of(), List.of(),
				List.of(LOCATION, "file:" + this.folder + "/none", "file:" + this.folder + "/a.sql")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "classpath:", "classpath:/", "classpath*:db/*/versions", "db/v?" })
	void refusesLocationsThatAreNoFolder(String location) {
		assertThat(load(location).problems()).hasToString("[" + location
				+ ": is no location: expected a folder without wildcards, as in 'classpath:migrations/versions']");
	}

	@Test
	void passesOverDotFilesBackupsAndTheReadMe() throws IOException {
		Path versions = this.folder.resolve("migrations/versions");
		for (String name : List.of(".hidden.sql", ".git/config", "..data/a.sql", "a.sql~", "README.md",
				"sub/README.md")) {
			write(versions.resolve(name), "what nobody reads");
		}
		revision(versions.resolve("a.sql"), "a1");
		revision(versions.resolve("sub/b.sql"), "b2");
		assertThat(found(load(classLoader(this.folder), LOCATION))).containsValues("a1", "b2").hasSize(2);
		Path jar = jar("x.jar", Map.of("migrations/versions/.hidden.sql", new byte[0], "migrations/versions/.x/y",
				new byte[0], "migrations/versions/a~", new byte[0], "migrations/versions/README.md", new byte[0]));
		assertThat(load(classLoader(jar), LOCATION)).isEqualTo(new LoadedScripts(List.of(), List.of(), List.of()));
	}

	@Test
	void refusesEverythingElse() throws IOException {
		Path versions = this.folder.resolve("migrations/versions");
		write(versions.resolve("notes.txt"), "words");
		write(versions.resolve("readme.md"), "words");
		write(versions.resolve("empty.sql"), "");
		write(versions.resolve("plain.sql"), "select 1;");
		write(versions.resolve("wrong.sql"), "-- Revision ID: a1\n-- Create Date: soon\n-- Author: me\n");
		String notSql = ": is no revision: expected a file '*.sql' (only dot-files, '*~' and README.md are passed over)";
		String noHeader = ":1: is no revision: expected '-- Revision ID: <id>' in the comments at its top, which end in line 1";
		LoadedScripts loaded = load(classLoader(this.folder), LOCATION);
		assertThat(loaded.problems()).extracting(Object::toString)
			.containsExactly("migrations/versions/empty.sql" + noHeader, "migrations/versions/notes.txt" + notSql,
					"migrations/versions/plain.sql" + noHeader, "migrations/versions/readme.md" + notSql,
					"migrations/versions/wrong.sql:3: unknown key 'Author': expected one of 'Revision ID', 'Revises', 'Create Date', 'Branch Labels', 'Depends On'",
					"migrations/versions/wrong.sql:2: 'Create Date' is no date: expected one as in '2026-11-20T15:30:00Z', here is 'soon'");
		assertThat(loaded.headers()).extracting((header) -> header.id().value()).containsExactly("a1");
	}

	@Test
	void keepsFilesOfOneNameApart() throws IOException {
		Path exploded = this.folder.resolve("classes");
		revision(exploded.resolve("migrations/versions/a.sql"), "a1");
		Path jar = jar("x.jar", Map.of("migrations/versions/a.sql", revision("b2")));
		assertThat(found(load(classLoader(exploded, jar), LOCATION)).keySet()).containsExactly(
				exploded.resolve("migrations/versions/a.sql").toRealPath().toString(),
				"jar:file:" + jar + "!/migrations/versions/a.sql");
	}

	@Test
	void knowsByADigestWhetherAnythingHasChanged() throws IOException {
		Path root = this.folder.resolve("classes");
		revision(root.resolve("migrations/versions/a.sql"), "a1");
		ContentDigest exploded = digest(root);
		Path jar = jar("x.jar", Map.of("migrations/versions/a.sql", revision("a1")));
		assertThat(exploded).isNotNull().isEqualTo(digest(jar)).isEqualTo(load(classLoader(jar), LOCATION).digest());
		Files.move(root.resolve("migrations/versions/a.sql"), root.resolve("migrations/versions/b.sql"));
		assertThat(digest(root)).isNotEqualTo(exploded);
	}

	@Test
	void knowsNoDigestWhereLoadingHasSomethingToTell() throws IOException {
		Path root = this.folder.resolve("classes");
		revision(root.resolve("migrations/versions/a.sql"), "a1");
		Path jar = jar("x.jar", Map.of("migrations/versions/a.sql", revision("a1")));
		assertThat(digest(root, jar)).isNull();
		assertThat(new SqlRevisionSource(List.of(LOCATION, "classpath:none"), classLoader(root)).digest()).isNull();
		write(root.resolve("migrations/versions/notes.txt"), "words");
		assertThat(digest(root)).isNull();
		assertThat(load(classLoader(root), LOCATION).digest()).isNull();
	}

	private static @Nullable ContentDigest digest(Path... roots) throws IOException {
		return new SqlRevisionSource(List.of(LOCATION), classLoader(roots)).digest();
	}

	private LoadedScripts load(String... locations) {
		return load(getClass().getClassLoader(), locations);
	}

	private static LoadedScripts load(ClassLoader classLoader, String... locations) {
		return new SqlRevisionSource(List.of(locations), classLoader).load();
	}

	/** The identifiers by the names of the files. */
	private static Map<String, String> found(LoadedScripts loaded) {
		assertThat(loaded.problems()).isEmpty();
		Map<String, String> found = new TreeMap<>();
		for (RevisionHeader header : loaded.headers()) {
			found.put(header.script(), header.id().value());
		}
		return found;
	}

	private static ClassLoader classLoader(Path... roots) throws IOException {
		URL[] urls = new URL[roots.length];
		for (int i = 0; i < roots.length; i++) {
			urls[i] = roots[i].toUri().toURL();
		}
		return new URLClassLoader(urls, null);
	}

	private static byte[] revision(String id) {
		return "-- Revision ID: %s\n-- migrate: upgrade\nselect 1;\n".formatted(id).getBytes(StandardCharsets.UTF_8);
	}

	private static void revision(Path file, String id) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, revision(id));
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private Path jar(String name, Map<String, byte[]> entries) throws IOException {
		return Files.write(this.folder.resolve(name), zip(entries));
	}

	/** With an entry for each folder, and nothing compressed, as Spring Boot wants it. */
	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		Map<String, byte[]> all = new TreeMap<>(entries);
		for (String name : entries.keySet()) {
			for (int i = name.indexOf('/'); i >= 0; i = name.indexOf('/', i + 1)) {
				all.put(name.substring(0, i + 1), new byte[0]);
			}
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : all.entrySet()) {
				ZipEntry stored = new ZipEntry(entry.getKey());
				CRC32 crc = new CRC32();
				crc.update(entry.getValue());
				stored.setMethod(ZipEntry.STORED);
				stored.setSize(entry.getValue().length);
				stored.setCrc(crc.getValue());
				zip.putNextEntry(stored);
				zip.write(entry.getValue());
			}
		}
		return bytes.toByteArray();
	}

}
