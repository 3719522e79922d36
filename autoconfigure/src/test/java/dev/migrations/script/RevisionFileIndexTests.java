package dev.migrations.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrations.revision.RevisionHeader;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written down when a service is built, and then found without a search.
 */
class RevisionFileIndexTests {

	private static final List<String> LOCATIONS = List.of("classpath:migrations/versions", "classpath:none",
			"file:anywhere");

	@TempDir
	private Path folder;

	@Test
	void hasTheFilesOfTheClassPathOfEachLocationThatIsThere() throws IOException {
		write(this.folder, "a.sql", "a1");
		write(this.folder, "2026/b.sql", "b1");
		assertThat(RevisionFileIndex.of(LOCATIONS, resolver(true, this.folder)).text().lines())
			.containsExactlyInAnyOrder("migrations/versions/", "migrations/versions/a.sql",
					"migrations/versions/2026/b.sql");
	}

	@Test
	void isEnoughToFindRevisionsWithoutASearch() throws IOException {
		write(this.folder, "a.sql", "a1");
		write(this.folder, "2026/b.sql", "b1");
		writeIndex(resolver(true, this.folder));
		assertThat(load(resolver(false, this.folder))).containsExactlyInAnyOrder("migrations/versions/a.sql a1",
				"migrations/versions/2026/b.sql b1");
	}

	@Test
	void isEnoughToFindRevisionsInJavaWithoutASearch() throws IOException {
		String name = "dev.migrations.service.migrations";
		writeIndex(List.of(JavaRevisionSource.location(name)), new PathMatchingResourcePatternResolver());
		PathMatchingResourcePatternResolver resolver = resolver(false, getClass().getClassLoader(), this.folder);
		LoadedScripts loaded = new JavaRevisionSource(List.of(name), resolver, RevisionFileIndex.read(resolver),
				new MockEnvironment())
			.load();
		assertThat(loaded.problems()).isEmpty();
		assertThat(loaded.headers()).extracting(RevisionHeader::script)
			.containsExactly(name + ".CreatePeople", name + ".more.AddAda");
	}

	@Test
	void hasTheFilesOfALocationThatIsConfiguredTwiceOnce() throws IOException {
		write(this.folder, "a.sql", "a1");
		assertThat(RevisionFileIndex
			.of(List.of("classpath:migrations/versions", "classpath:/migrations/versions/"),
					resolver(true, this.folder))
			.text()).isEqualTo("migrations/versions/\nmigrations/versions/a.sql\n");
	}

	@Test
	void tellsFilesOfOneNameInSeveralRootsApart() throws IOException {
		Path other = this.folder.resolve("other");
		write(this.folder, "a.sql", "a1");
		write(other, "a.sql", "b1");
		PathMatchingResourcePatternResolver resolver = resolver(true, this.folder, other);
		writeIndex(resolver);
		assertThat(load(resolver)).hasSize(2)
			.anyMatch((script) -> script.endsWith("other/migrations/versions/a.sql b1"))
			.anyMatch((script) -> script.endsWith("a.sql a1"));
	}

	private void writeIndex(PathMatchingResourcePatternResolver resolver) throws IOException {
		writeIndex(LOCATIONS, resolver);
	}

	private void writeIndex(List<String> locations, PathMatchingResourcePatternResolver resolver) throws IOException {
		Path index = this.folder.resolve(RevisionFileIndex.RESOURCE);
		Files.createDirectories(index.getParent());
		Files.writeString(index, RevisionFileIndex.of(locations, resolver).text());
	}

	private static List<String> load(PathMatchingResourcePatternResolver resolver) {
		RevisionFileIndex index = RevisionFileIndex.read(resolver);
		LoadedScripts loaded = new SqlRevisionSource(List.of("classpath:migrations/versions"), resolver, index).load();
		assertThat(loaded.problems()).isEmpty();
		return loaded.scripts()
			.stream()
			.map((script) -> script.header().script() + " " + script.header().id())
			.toList();
	}

	private static void write(Path root, String name, String id) throws IOException {
		Path file = root.resolve("migrations/versions").resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, Revisions.text(id, "", "select 1", "select 2"));
	}

	private static PathMatchingResourcePatternResolver resolver(boolean searches, Path... roots) throws IOException {
		return resolver(searches, null, roots);
	}

	private static PathMatchingResourcePatternResolver resolver(boolean searches, @Nullable ClassLoader parent,
			Path... roots) throws IOException {
		URL[] urls = new URL[roots.length];
		for (int i = 0; i < roots.length; i++) {
			urls[i] = roots[i].toUri().toURL();
		}
		return new PathMatchingResourcePatternResolver(new URLClassLoader(urls, parent)) {

			@Override
			public Resource[] getResources(String pattern) throws IOException {
				assertThat(searches).isTrue();
				return super.getResources(pattern);
			}

		};
	}

}
