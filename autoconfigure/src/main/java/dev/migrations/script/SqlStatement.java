package dev.migrations.script;

import java.util.regex.Pattern;

/**
 * A statement that is sent to the server as it is.
 *
 * @param text its text, exactly as it is in the file, without the semicolon
 * @param position where its first word is
 * @param transactional whether it runs inside a transaction; else it runs by itself
 * @param changesSession whether settings of the session may be others after it:
 * {@code SET} without {@code LOCAL}, {@code RESET}, {@code DISCARD}, whatever names
 * {@code set_config}, and {@code DO} and {@code CALL}, whose code is not looked into
 * @param psql how psql would read it
 * @param repetition what it would mean to run it again
 */
public record SqlStatement(String text, SourcePosition position, boolean transactional, boolean changesSession,
		PsqlReading psql, Repetition repetition) implements ScriptStatement {

	private static final Pattern QUERY = Pattern.compile("\\(|(select|with|values|table)\\b", Pattern.CASE_INSENSITIVE);

	/**
	 * A statement that the code of a migration has sent.
	 * @param text its text
	 * @param position the line of the migration
	 */
	public static SqlStatement of(String text, SourcePosition position) {
		return new SqlStatement(text, position, true, false, PsqlReading.NONE, Repetition.UNKNOWN);
	}

	/**
	 * Whether it is a query. PostgreSQL computes the rows of one as they are asked for,
	 * so what its functions do is done only when all have been; of everything else, also
	 * of what changes rows and returns them, all is done at once.
	 */
	public boolean isQuery() {
		return isQuery(this.text);
	}

	/**
	 * Whether a statement is {@linkplain #isQuery() a query}.
	 * @param text its text, from its first word
	 */
	public static boolean isQuery(String text) {
		return QUERY.matcher(text).lookingAt();
	}

	/**
	 * Whether it is a {@code SET} that lasts longer than its transaction.
	 */
	public boolean setsSession() {
		return this.changesSession && this.text.regionMatches(true, 0, "set", 0, 3);
	}

}
