package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands in the README are runs on the revisions of the sample service.
 */
@PostgresTest
class ReadmeTests {

	private static final Path VERSIONS = Path.of("../sample-app/src/main/resources/migrations/versions");

	private static final String FIRST_CLASS = "20250715";

	@Test
	void showsCommandsAsTheyPrint(TestDatabase database, @TempDir Path folder) throws IOException {
		String runs = runs().replace("./migrate.sh", "migrations")
			.replace("sessions.sql", "/srv/sessions.sql")
			.replace("… dev.migrations : ", "… ")
			.replaceAll("in \\d+ ms", "in … ms");
		Transcript transcript = new Transcript(database, folder, List.of("spring.datasource.url=" + database.url(),
				"migrations.locations=file:" + filesBeforeTheFirstClass(folder)));
		assertThat(transcript.of(runs)).isEqualTo(runs);
	}

	/**
	 * The runs do not come as far as the classes, which are compiled with the service.
	 */
	private static Path filesBeforeTheFirstClass(Path folder) throws IOException {
		Path copy = Files.createDirectories(folder.resolve("versions"));
		try (Stream<Path> files = Files.list(VERSIONS)) {
			for (Path file : files.filter((each) -> each.getFileName().toString().compareTo(FIRST_CLASS) < 0)
				.toList()) {
				Files.copy(file, copy.resolve(file.getFileName()));
			}
		}
		return copy;
	}

	private static String runs() throws IOException {
		String readme = Files.readString(Path.of("../README.md"));
		String section = readme.substring(readme.indexOf("\n## Commands\n"));
		return section.substring(section.indexOf("```\n") + 4).split("```", 2)[0];
	}

}
