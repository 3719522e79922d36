package dev.migrations.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.migrations.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentDigestTests {

	private static final String TEXT = "-- make a\n--\n-- Revision ID: a\n-- Revises:\n\n-- migrate: upgrade\nselect 1;\n";

	@Test
	void isTheSameInAJarAndInAFolder(@TempDir Path folder) throws IOException {
		Path versions = Files.createDirectory(folder.resolve("versions"));
		Files.writeString(versions.resolve("some.sql"), TEXT);
		Path jar = folder.resolve("app.jar");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			zip.putNextEntry(new ZipEntry("versions/"));
			zip.putNextEntry(new ZipEntry("versions/other.sql"));
			zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
		}
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, null)) {
			String expected = of("a", TEXT).toString();
			assertThat(digest(new SqlRevisionSource(List.of("classpath:versions"), loader))).isEqualTo(expected);
			assertThat(digest(new SqlRevisionSource(List.of("file:" + versions), loader))).isEqualTo(expected);
		}
	}

	@Test
	void differsWhereAByteOrTheRevisionDoes() throws IOException {
		assertThat(of("a", TEXT)).isNotEqualTo(of("a", TEXT.replace("1", "2"))).isNotEqualTo(of("b", TEXT));
	}

	@Test
	void doesNotDependOnTheOrder() throws IOException {
		assertThat(of("a", "1").with(of("b", "2"))).isEqualTo(of("b", "2").with(of("a", "1")))
			.isNotEqualTo(of("a", "2").with(of("b", "1")));
	}

	@Test
	void losesWhatIsTakenOut() throws IOException {
		assertThat(of("a", "1").with(of("b", "2")).with(of("b", "2"))).isEqualTo(of("a", "1"));
	}

	private static String digest(SqlRevisionSource source) {
		return RevisionScripts.load(List.of(source)).digest(List.of(new RevisionId("a"))).toString();
	}

	private static ContentDigest of(String id, String text) throws IOException {
		return ContentDigest.of(id, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
	}

}
