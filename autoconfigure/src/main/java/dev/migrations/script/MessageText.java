package dev.migrations.script;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.revision.MigrationsException;

/**
 * The message of a revision as a person gives it.
 *
 * @param text what was given
 */
record MessageText(String text) {

	/** What Alembic writes where nothing is said. */
	static final String NONE = "empty message";

	private static final SourcePosition NOWHERE = new SourcePosition("message", 1, 1);

	/**
	 * The message as a file can hold it: its first line is the one that lists show, so a
	 * blank line follows it.
	 * @throws MigrationsException if it could not be read again
	 */
	String normalized() {
		List<String> lines = Arrays.stream(this.text.strip().split("\r\n|\r|\n")).map(String::stripTrailing).toList();
		lines.forEach(MessageText::require);
		String body = lines.stream().skip(1).collect(Collectors.joining("\n"));
		String first = lines.get(0).isEmpty() ? NONE : lines.get(0);
		return body.isEmpty() ? first : first + (body.startsWith("\n") ? "\n" : "\n\n") + body;
	}

	private static void require(String line) {
		boolean unwritable = line.chars().anyMatch((c) -> Character.isISOControl(c) && c != '\t')
				|| !StandardCharsets.UTF_8.newEncoder().canEncode(line);
		if (unwritable) {
			throw new MigrationsException("The message has a character in it that no text file holds.",
					"Give the message in plain words.");
		}
		if (!HeaderDraft.isMessage(line) || MarkReader.read(" " + line, NOWHERE) != null) {
			throw new MigrationsException(
					"The line '%s' of the message would be read as a part of the file's header.".formatted(line),
					"Word it otherwise, without the colon for instance.");
		}
	}

}
