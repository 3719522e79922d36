package dev.migrations.script;

/**
 * One thing to run.
 */
public sealed interface ScriptStatement
		permits SqlStatement, CopyStatement, CodeStatement, LiveStatement, BatchStatement {

	/**
	 * What the server gets: the text exactly as it is in the file, from its first word to
	 * the last before the semicolon. Of code it is what it is called.
	 */
	String text();

	/** Where its first word is. */
	SourcePosition position();

	/** Whether it runs inside a transaction; else it runs by itself. */
	boolean transactional();

	/** How psql would read it. */
	PsqlReading psql();

	/**
	 * The place in the file of a character of the text.
	 * @param character which one, from 1, as PostgreSQL gives the position of an error
	 */
	default SourcePosition positionOf(int character) {
		return position().of(text(), character);
	}

}
