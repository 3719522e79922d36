package dev.migrations.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the header of a revision file may say, as Alembic words it.
 */
enum HeaderKey {

	REVISION_ID("Revision ID"), REVISES("Revises"), CREATE_DATE("Create Date"), BRANCH_LABELS("Branch Labels"),
	DEPENDS_ON("Depends On");

	private final String text;

	HeaderKey(String text) {
		this.text = text;
	}

	/** All of them as they are written, for messages. */
	static String all() {
		return String.join(", ", Arrays.stream(values()).map((key) -> "'" + key.text + "'").toList());
	}

	/** The key of that name, in whatever case. */
	static Optional<HeaderKey> named(String name) {
		return Arrays.stream(values()).filter((key) -> key.text.equalsIgnoreCase(name)).findFirst();
	}

	/** The key that a name is a misspelling of. */
	static Optional<HeaderKey> nearest(String name, int most) {
		List<String> known = Arrays.stream(values()).map((key) -> key.text.toLowerCase(Locale.ROOT)).toList();
		return Nearest.to(name.toLowerCase(Locale.ROOT), known, most).flatMap(HeaderKey::named);
	}

	/** The key that a line begins with, though no colon follows it. */
	static Optional<HeaderKey> beginning(String line) {
		return Arrays.stream(values()).filter((key) -> {
			int length = key.text.length();
			return line.regionMatches(true, 0, key.text, 0, length)
					&& (line.length() == length || !Character.isLetter(line.charAt(length)));
		}).findFirst();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
