package dev.migrations.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.script.Mark.Kind;

import org.jspecify.annotations.Nullable;

/**
 * Tells marks from other comments. A comment that is nearly a mark is malformed rather
 * than a comment: were it taken for one, the statements below it would run with those
 * above.
 */
final class MarkReader {

	private static final Pattern MARK = Pattern.compile("\\s*migrate\\s*:\\s*(\\S*)\\s*(.*?)\\s*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/**
	 * {@code migrate upgrade}, {@code migration: upgrade}, {@code - migrate = upgrade}
	 */
	private static final Pattern NEARLY = Pattern.compile("[\\s-]*([a-z]+)[\\s:;=.-]*\\b([a-z]+)\\b[\\s:;.]*(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final String MIGRATE = "migrate";

	private static final int MISSPELT = 2;

	private static final int SHORT_WORD = 4;

	private MarkReader() {
	}

	/**
	 * Read a comment.
	 * @param comment what follows the two dashes
	 * @param position where it is
	 * @return the mark, or {@code null} if it is a comment like others
	 */
	static @Nullable Mark read(String comment, SourcePosition position) {
		if (!isNearlyMigrate(firstWord(comment))) {
			return null;
		}
		Matcher mark = MARK.matcher(comment);
		if (mark.matches()) {
			return read(mark.group(1), mark.group(2), position);
		}
		Matcher nearly = NEARLY.matcher(comment);
		if (nearly.matches()) {
			Optional<String> word = nearlyWord(nearly.group(2));
			if (word.isPresent() && (nearly.group(3).isEmpty() || word.get().equals("todo"))) {
				return malformed("'--%s' is not a mark, but nearly: expected '-- migrate: %s'"
					.formatted(comment.stripTrailing(), word.get()), position);
			}
		}
		return null;
	}

	/** The first letters, as both patterns have them; nearly all comments end here. */
	private static String firstWord(String comment) {
		int start = 0;
		while (start < comment.length()
				&& (comment.charAt(start) == '-' || Character.isWhitespace(comment.charAt(start)))) {
			start++;
		}
		int end = start;
		while (end < comment.length() && isLetter(comment.charAt(end))) {
			end++;
		}
		return comment.substring(start, end);
	}

	private static boolean isLetter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

	private static Mark read(String word, String rest, SourcePosition position) {
		String name = word.toLowerCase(Locale.ROOT);
		if (name.equals(Kind.CODE.word())) {
			return new Mark(Kind.CODE, rest, position);
		}
		if (!Kind.WORDS.contains(name)) {
			String meant = nearlyWord(name).map((known) -> "did you mean '%s'?".formatted(known))
				.orElse("expected one of " + String.join(", ", Kind.WORDS));
			return malformed("unknown mark '-- migrate: %s': %s".formatted(word, meant), position);
		}
		Kind kind = Kind.valueOf(name.toUpperCase(Locale.ROOT));
		if (kind != Kind.TODO && !rest.isEmpty()) {
			return malformed("nothing may follow '-- migrate: %s', here is '%s'".formatted(name, rest), position);
		}
		return new Mark(kind, rest, position);
	}

	private static boolean isNearlyMigrate(String word) {
		String name = word.toLowerCase(Locale.ROOT);
		return name.startsWith("migrat") || (Math.abs(name.length() - MIGRATE.length()) <= MISSPELT
				&& Nearest.distance(name, MIGRATE) <= MISSPELT);
	}

	private static Optional<String> nearlyWord(String word) {
		String name = word.toLowerCase(Locale.ROOT);
		return switch (name) {
			case "up" -> Optional.of("upgrade");
			case "down" -> Optional.of("downgrade");
			default ->
				Nearest.to(name, Kind.WORDS, 2).filter((known) -> known.length() > SHORT_WORD || known.equals(name));
		};
	}

	private static Mark malformed(String description, SourcePosition position) {
		return new Mark(Kind.MALFORMED, description, position);
	}

}
