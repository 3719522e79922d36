package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.clinic.Clinic;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page about starting over shows is what is printed, standard error left out.
 */
@PostgresTest
class CleanSchemaPageTests {

	private static final Pattern TRANSCRIPT = Pattern.compile("```\\n(\\$ .*?)```", Pattern.DOTALL);

	private final Path folder;

	private final Commander commander;

	private final TestDatabase other = PostgresServer.shared().createDatabase();

	CleanSchemaPageTests(TestDatabase database, @TempDir Path folder) {
		this.folder = folder;
		this.commander = new Commander(Clinic.class,
				Commander.on(database, folder).with("migrations.file-template=%(rev)s_%(slug)s").properties());
	}

	@AfterEach
	void dropOther() {
		this.other.close();
	}

	@Test
	void showsWhatIsPrinted() throws IOException {
		this.commander.out("revision", "--autogenerate", "-m", "begin", "--rev-id", "a94f1c2b7d03");
		this.commander.out("upgrade");
		this.commander.out("revision", "-m", "nothing yet", "--rev-id", "c0ffee5a1d77");
		this.commander.out("upgrade");
		elsewhere().out("upgrade");
		List<String> transcripts = TRANSCRIPT.matcher(Files.readString(Path.of("../docs/clean-schema.md")))
			.results()
			.map((block) -> block.group(1))
			.toList();
		assertThat(transcripts).hasSize(2);
		assertThat(printed(this.commander, transcripts.get(0))).isEqualTo(transcripts.get(0));
		assertThat(printed(elsewhere(), transcripts.get(1))).isEqualTo(transcripts.get(1));
	}

	private Commander elsewhere() {
		return this.commander.with("spring.datasource.url=" + this.other.url());
	}

	private String printed(Commander commander, String transcript) throws IOException {
		StringBuilder printed = new StringBuilder();
		for (String line : transcript.lines().filter((typed) -> typed.startsWith("$ ")).toList()) {
			printed.append(line).append('\n');
			if (line.startsWith("$ rm ")) {
				delete();
			}
			else {
				List<String> words = List
					.of(line.replace("$ ./migrate.sh ", "").replace("\"the schema\"", "the_schema").split(" "));
				CommandRun run = commander
					.run(words.stream().map((word) -> word.replace("the_schema", "the schema")).toArray(String[]::new));
				printed.append(run.out().replace(this.folder.toString(), "…/migrations/versions"));
				if (run.code() != 0) {
					printed.append(run.notes().lines().findFirst().orElse("")).append('\n');
				}
			}
		}
		return printed.toString();
	}

	private void delete() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
	}

}
