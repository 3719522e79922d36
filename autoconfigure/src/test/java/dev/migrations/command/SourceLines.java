package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The source of a test, for what names a line of it.
 */
final class SourceLines {

	private SourceLines() {
	}

	static List<String> of(Class<?> test) {
		try {
			return Files.readAllLines(Path.of("src/test/java", test.getName().replace('.', '/') + ".java"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
