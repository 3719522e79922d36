package dev.migrations.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of constants. PostgreSQL prints {@code a in ('X', 'Y')} as a comparison with an
 * array, and once more in another way if that is read again; both are the same list.
 */
final class InList {

	private static final String CONSTANT = "(?:'(?:[^']|'')*+'|-?\\d+(?:\\.\\d+)?)";

	private static final String CAST = "(?:::(?:text|character varying|bpchar|bigint|smallint|numeric|real|double precision))*";

	private static final Pattern COMPARISON = Pattern.compile(
			"(\\b\\w+|\"(?:[^\"]|\"\")++\")(?:::text)?+ (= any|<> all) \\(array\\[(%1$s%2$s(?:, %1$s%2$s)*+)\\](?:::text\\[\\])?\\)"
				.formatted(CONSTANT, CAST));

	private static final Pattern CONSTANT_WITH_CAST = Pattern.compile("(%s)%s".formatted(CONSTANT, CAST));

	/** PostgreSQL puts quotes around numbers of some types. */
	private static final Pattern NUMBER = Pattern
		.compile("'(-?\\d+(?:\\.\\d+)?)'::(?:bigint|smallint|numeric|real|double precision)");

	private static final String VARCHAR = "'(?:[^']|'')*+'::character varying";

	/** What becomes of a list of constants if it is printed and read once. */
	private static final Pattern CAST_LIST = Pattern
		.compile("\\(array\\[(%1$s(?:, %1$s)*+)\\]\\)::text\\[\\]".formatted(VARCHAR));

	private static final Pattern VARCHAR_CONSTANT = Pattern.compile(VARCHAR);

	/** A list on the way to be one of texts, of which the elements are cast at last. */
	private static final Pattern LIST_OF_TEXT = Pattern
		.compile("array\\[((?:%1$s|\\w+)(?:, (?:%1$s|\\w+))*+)\\]::text\\[\\]".formatted(VARCHAR));

	private static final Pattern ELEMENT = Pattern.compile("(?:%s|\\w+)".formatted(VARCHAR));

	private InList() {
	}

	/**
	 * Write the lists in a body of standard SQL as PostgreSQL prints them when it reads
	 * what it has printed.
	 * @param definition a routine with keywords in lower case
	 */
	static String inBody(String definition) {
		if (!definition.contains("\nbegin atomic") && !definition.contains("\nreturn ")) {
			return definition;
		}
		return CAST_LIST.matcher(definition)
			.replaceAll((match) -> Matcher.quoteReplacement(
					"array[%s]".formatted(VARCHAR_CONSTANT.matcher(match.group(1)).replaceAll("($0)::text"))));
	}

	/**
	 * Write the lists in a condition as such; those that are compared with more than a
	 * column as PostgreSQL prints them when it reads what it has printed.
	 * @param condition a condition with keywords in lower case
	 */
	static String restore(String condition) {
		String restored = COMPARISON.matcher(condition).replaceAll((match) -> {
			String values = CONSTANT_WITH_CAST.matcher(NUMBER.matcher(match.group(3)).replaceAll("$1"))
				.replaceAll("$1");
			String word = match.group(2).startsWith("=") ? "in" : "not in";
			return Matcher.quoteReplacement("%s %s (%s)".formatted(match.group(1), word, values));
		});
		return LIST_OF_TEXT.matcher(restored)
			.replaceAll((match) -> Matcher
				.quoteReplacement("array[%s]".formatted(ELEMENT.matcher(match.group(1)).replaceAll("$0::text"))));
	}

}
