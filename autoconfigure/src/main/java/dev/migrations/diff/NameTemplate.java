package dev.migrations.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How a kind of names is made: {@code ix_%(table)s_%(columns)s}. The tokens of
 * SQLAlchemy's naming conventions are understood as well.
 *
 * @param text the template
 */
record NameTemplate(String text) {

	/** The longest name of PostgreSQL in bytes. */
	static final int LONGEST = 63;

	private static final int HASH = 8;

	private static final Pattern TOKEN = Pattern.compile("%(?:%|\\((\\w+)\\)s|.?)");

	/** What SQLAlchemy calls them, and what they are called here. */
	private static final Map<String, String> TOKENS = Map.of("table", "table", "columns", "columns", "column", "column",
			"referred_table", "referred_table", "table_name", "table", "column_0_name", "column", "column_0_N_name",
			"columns", "referred_table_name", "referred_table", "column_0_label", "label");

	NameTemplate {
		if (text.isBlank()) {
			throw new IllegalArgumentException("a name cannot be empty");
		}
		TOKEN.matcher(text).results().filter((token) -> !isKnown(token)).findFirst().ifPresent((token) -> {
			throw new IllegalArgumentException(
					"'%s' in '%s' is no token; there are %%(table)s, %%(columns)s, ".formatted(token.group(), text)
							+ "%(column)s and %(referred_table)s, and %% for a percent sign");
		});
	}

	private static boolean isKnown(MatchResult token) {
		return token.group().equals("%%") || (token.group(1) != null && TOKENS.containsKey(token.group(1)));
	}

	/**
	 * A name that PostgreSQL takes as it is.
	 * @param table the table
	 * @param columns the columns, or words that stand for expressions
	 * @param referred the table that a foreign key refers to, empty for anything else
	 */
	String name(String table, List<String> columns, String referred) {
		String first = columns.isEmpty() ? "" : columns.get(0);
		Map<String, String> values = Map.of("table", table, "columns", String.join("_", columns), "column", first,
				"referred_table", referred, "label", first.isEmpty() ? table : table + "_" + first);
		StringBuilder name = new StringBuilder();
		Matcher token = TOKEN.matcher(this.text);
		while (token.find()) {
			String value = token.group().equals("%%") ? "%" : values.get(TOKENS.get(token.group(1)));
			token.appendReplacement(name, Matcher.quoteReplacement(String.valueOf(value)));
			if (value != null && value.isEmpty() && name.length() > 0 && name.charAt(name.length() - 1) == '_') {
				// nothing is to be joined
				name.setLength(name.length() - 1);
			}
		}
		return fit(token.appendTail(name).toString(), "");
	}

	/**
	 * The name, or its beginning and a checksum of all of it if PostgreSQL would cut it.
	 * @param suffix what stands behind it in any case
	 */
	static String fit(String name, String suffix) {
		if (bytes(name + suffix) <= LONGEST) {
			return name + suffix;
		}
		CRC32 checksum = new CRC32();
		checksum.update(name.getBytes(StandardCharsets.UTF_8));
		return "%s_%08x%s".formatted(cut(name, LONGEST - HASH - 1 - bytes(suffix)), checksum.getValue(), suffix);
	}

	/** As much of a text as fits, in whole characters. */
	static String cut(String text, int bytes) {
		String beginning = text;
		while (bytes(beginning) > bytes) {
			beginning = beginning.substring(0, beginning.offsetByCodePoints(beginning.length(), -1));
		}
		return beginning;
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
