package dev.migrations.catalog;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.diff.RandomSchema;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.schema.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A database that came out of a dump is what the dumped one was: what PostgreSQL prints
 * for {@code pg_dump} and reads again is read as the same.
 */
@PostgresTest
@RequiresProgram("pg_dump")
class DumpRestoreTests {

	private static final Path SCENARIOS = Path.of("src/test/resources/dev/migrations/diff/scenarios");

	@TempDir
	private Path folder;

	@Test
	void readsARestoredDatabaseAsTheDumpedOne(TestDatabase database) throws Exception {
		int server = serverVersion(database);
		assumeTrue(clientVersion() >= server, "for want of pg_dump %d or later".formatted(server));
		for (String sql : schemas()) {
			database.execute("drop schema public cascade; create schema public;\n" + sql);
			Schema dumped = Catalogs.read(database);
			try (TestDatabase restored = PostgresServer.shared().createDatabase()) {
				Path file = this.folder.resolve("dump.sql");
				run(database, "pg_dump", "--no-owner", "--file", file.toString());
				run(restored, "psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", file.toString());
				Schema schema = Catalogs.read(restored);
				assertThat(schema.objects()).as(sql).isEqualTo(dumped.objects());
				assertThat(schema.dependencies()).as(sql).isEqualTo(dumped.dependencies());
			}
		}
	}

	private static List<String> schemas() throws IOException {
		return List.of(Files.readString(SCENARIOS.resolve("expression/fixed-points/before.sql")),
				Files.readString(SCENARIOS.resolve("table/removed-with-rights-and-details/before.sql")),
				Files.readString(SCENARIOS.resolve("partition/with-details/before.sql")),
				Files.readString(SCENARIOS.resolve("column/type-under-views-with-all-that-hangs-on-them/before.sql")),
				new RandomSchema(3).sql());
	}

	private static int serverVersion(TestDatabase database) {
		return Integer.parseInt(database.query("show server_version_num")) / 10000;
	}

	private static int clientVersion() throws Exception {
		Process process = new ProcessBuilder("pg_dump", "--version").start();
		Matcher version = Pattern.compile("\\) (\\d+)").matcher(new String(process.getInputStream().readAllBytes()));
		assertThat(version.find()).isTrue();
		return Integer.parseInt(version.group(1));
	}

	/** Host, port and user go by the environment, which psql and pg_dump share. */
	private static void run(TestDatabase database, String... command) throws Exception {
		URI uri = URI.create(database.url().substring("jdbc:".length()));
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(Arrays.stream(command), Stream.of(database.name())).toList());
		builder.environment().put("PGHOST", uri.getHost());
		builder.environment().put("PGPORT", String.valueOf(uri.getPort()));
		builder.environment().put("PGUSER", database.query("select current_user"));
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
	}

}
