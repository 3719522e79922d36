package dev.migrations.revision;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the names that a file gives may look like, so that everything a person types
 * ({@code label@head}, {@code ae1+2}, {@code a:b}, {@code a, b}) has one meaning.
 */
enum NameRule {

	/** Identifiers of revisions. */
	REVISION_ID("revision identifier", "@-+:,"),

	/**
	 * Branch labels: a dash is allowed inside, since {@code rel-2} is how people name
	 * branches.
	 */
	BRANCH_LABEL("branch label", "@+:,");

	private final String kind;

	private final String refused;

	NameRule(String kind, String refused) {
		this.kind = kind;
		this.refused = refused;
	}

	/**
	 * Say why a text is not such a name.
	 * @param text the name that is to be given
	 * @return what is wrong with it, or an empty text
	 */
	String problem(String text) {
		if (text.isEmpty()) {
			return "a %s is not empty".formatted(this.kind);
		}
		String characters = text.codePoints()
			.filter((c) -> this.refused.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isISOControl(c))
			.distinct()
			.mapToObj((c) -> "'" + Character.toString(c) + "'")
			.collect(Collectors.joining(", "));
		if (!characters.isEmpty()) {
			return "Character(s) %s not allowed in %s '%s'".formatted(characters, this.kind, text);
		}
		if (text.startsWith("-")) {
			return "%s '%s' begins with a dash and would be read as a number of steps down".formatted(this.kind, text);
		}
		if (Symbol.of(text.toLowerCase(Locale.ROOT)) != null) {
			return "'%s' is a word of its own and cannot name a revision".formatted(text);
		}
		return "";
	}

}
