package dev.migrations.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right what Hibernate writes into its script and PostgreSQL would refuse.
 */
final class HibernateWording {

	private static final Pattern SCHEMA = Pattern.compile("(?i)create schema (?!if not exists)(?<name>.+)");

	private static final Pattern COMMENT = Pattern
		.compile("(?is)(?<head>comment on (?:table|column|type) .+? is )'(?<text>.*)'");

	private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?:'')*(?!')");

	/** The two that Bean Validation makes of one column, in the order of a hash. */
	private static final Pattern MAXIMUM_BEFORE_MINIMUM = Pattern
		.compile("\\((?<maximum>(?<column>[^()<>=]+)<=-?\\d+)\\) and \\((?<minimum>\\k<column>>=-?\\d+)\\)");

	private HibernateWording() {
	}

	/**
	 * The command as it has to be: a schema that is managed is there already, and the
	 * text of a comment is written as it is, quotes included. One who has doubled them
	 * for that reason is understood. The same entities give the same text every time.
	 */
	static String correct(String command) {
		Matcher schema = SCHEMA.matcher(command);
		if (schema.matches()) {
			return "create schema if not exists " + schema.group("name");
		}
		Matcher comment = COMMENT.matcher(command);
		if (comment.matches() && LONE_QUOTE.matcher(comment.group("text")).find()) {
			return comment.group("head") + "'" + comment.group("text").replace("'", "''") + "'";
		}
		return MAXIMUM_BEFORE_MINIMUM.matcher(command).replaceAll("(${minimum}) and (${maximum})");
	}

}
