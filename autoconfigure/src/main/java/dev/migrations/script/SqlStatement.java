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
 */
public record SqlStatement(String text, SourcePosition position, boolean transactional, boolean changesSession,
		PsqlReading psql) implements ScriptStatement {

}
