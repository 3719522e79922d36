package dev.migrations.script;

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

	/**
	 * Whether it is a {@code SET} that lasts longer than its transaction.
	 */
	public boolean setsSession() {
		return this.changesSession && this.text.regionMatches(true, 0, "set", 0, 3);
	}

}
