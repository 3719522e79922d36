package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import dev.migrations.model.SchemaSource;
import dev.migrations.model.ScriptSchemaSource;
import dev.migrations.model.SourceStatement;
import dev.migrations.schema.Speech;

import org.springframework.core.io.ByteArrayResource;

/**
 * One change as a folder: {@code before.sql}, {@code after.sql},
 * {@code expected-upgrade.sql}, {@code expected-downgrade.sql}, and where it needs them
 * {@code scenario.properties}: {@code renames} separated by spaces, {@code speech}
 * ({@code everything} or {@code entities}), {@code since} the first version of PostgreSQL
 * that knows it, {@code printed} the first one that prints it as it is expected: with
 * older ones only what it does counts. Where something has to be committed before,
 * {@code expected-preliminary.sql} has it. Where a person has to decide something,
 * {@code decided-upgrade.sql} and {@code decided-downgrade.sql} are what is run.
 */
record Scenario(Path folder, Properties properties) {

	private static final Path ROOT = Path.of("src/test/resources/dev/migrations/diff/scenarios");

	static Stream<Scenario> all() {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.filter((file) -> file.endsWith("after.sql"))
				.map(Path::getParent)
				.sorted()
				.map(Scenario::load)
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Scenario load(Path folder) {
		Properties properties = new Properties();
		Path file = folder.resolve("scenario.properties");
		if (Files.exists(file)) {
			try (var reader = Files.newBufferedReader(file)) {
				properties.load(reader);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new Scenario(folder, properties);
	}

	String read(String name) {
		try {
			Path file = this.folder.resolve(name + ".sql");
			return Files.exists(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether a person has decided something. */
	boolean isDecided() {
		return Files.exists(this.folder.resolve("decided-upgrade.sql"));
	}

	List<String> renames() {
		String renames = this.properties.getProperty("renames", "");
		return Arrays.stream(renames.split(" ")).filter((text) -> !text.isEmpty()).toList();
	}

	/** Says what is there; a database has nothing else. */
	SchemaSource before() {
		return new Said(read("before"), Speech.ofEverything());
	}

	/** Says what is to be, as the one does whom the scenario names. */
	SchemaSource after() {
		return new Said(read("after"), this.properties.getProperty("speech", "everything").equals("entities")
				? Speech.ofEntities() : Speech.ofEverything());
	}

	boolean isFor(int version) {
		return version >= since();
	}

	/** The first PostgreSQL that knows what is in it. */
	int since() {
		return Integer.parseInt(this.properties.getProperty("since", "14"));
	}

	boolean isPrinted(int version) {
		return version >= Integer.parseInt(this.properties.getProperty("printed", "14"));
	}

	@Override
	public String toString() {
		return ROOT.relativize(this.folder).toString();
	}

	/**
	 * A text of SQL, with any speech.
	 */
	private record Said(String sql, Speech speech) implements SchemaSource {

		@Override
		public String name() {
			return "schema.sql";
		}

		@Override
		public List<SourceStatement> statements(int majorVersion) {
			return new ScriptSchemaSource(name(), new ByteArrayResource(this.sql.getBytes(StandardCharsets.UTF_8)))
				.statements(majorVersion);
		}

	}

}
