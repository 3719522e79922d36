package dev.migrations.sample;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code migrate.sh} does with the service, by {@code DATABASE_URL} alone.
 */
@PostgresTest
@RequiresProgram("sh")
class MigrateScriptTests {

	@TempDir
	private static Path folder;

	private static Path jar;

	private final TestDatabase database;

	MigrateScriptTests(TestDatabase database) {
		this.database = database;
	}

	/** A jar that stands for the packaged service: it has nothing but its class path. */
	@BeforeAll
	static void pack() throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, JournalApplication.class.getName());
		manifest.getMainAttributes()
			.put(Attributes.Name.CLASS_PATH,
					Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
						.filter((entry) -> !entry.endsWith("test-classes"))
						.map((entry) -> Path.of(entry).toUri().toString())
						.collect(Collectors.joining(" ")));
		jar = folder.resolve("journal.jar");
		try (OutputStream file = Files.newOutputStream(jar)) {
			new JarOutputStream(file, manifest).close();
		}
	}

	@Test
	void goesUpAndDown() throws IOException, InterruptedException {
		assertThat(migrate("upgrade", "7ac0e6")).isEqualTo("0: ");
		assertThat(migrate("current")).isEqualTo("0: 7ac0e687ac4c\n");
		assertThat(migrate("downgrade", "-1", "--tag", "with \"quotes\" and blanks")).isEqualTo("0: ");
		assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("3f2a1b4c5d6e");
		assertThat(this.database.query("select details->>'tag' from migrations_history where direction = 'downgrade'"))
			.isEqualTo("with \"quotes\" and blanks");
	}

	@Test
	void endsAsTheCommandDoes() throws IOException, InterruptedException {
		assertThat(migrate("check")).isEqualTo("1: ");
		assertThat(migrate("heads", "--max", "0")).startsWith("3: ");
	}

	/** The exit code and the standard output. */
	private String migrate(String... words) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(Stream.of("./migrate.sh"), Stream.of(words)).toList());
		builder.environment().put("MIGRATIONS_JAR", jar.toString());
		builder.environment().put("MIGRATIONS_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
		builder.environment()
			.put("DATABASE_URL",
					this.database.url()
						.replaceFirst("jdbc:", "")
						.replaceFirst("//", "//postgres@")
						.replaceFirst("\\?.*", ""));
		Path out = folder.resolve("out");
		Process process = builder.redirectOutput(out.toFile()).redirectError(folder.resolve("err").toFile()).start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		return process.exitValue() + ": " + Files.readString(out);
	}

}
