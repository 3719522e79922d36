package dev.migrations.script;

/**
 * A statement as it was cut out of its file.
 *
 * @param position where its first word is
 * @param text what the server gets, exactly as it is in the file, without the semicolon
 * @param refusesTransaction whether the server refuses it inside a transaction block
 * @param changesSession whether it may leave other settings behind
 * @param takesData whether lines of data follow it
 * @param psql how psql would read it
 * @param repetition what it would mean to run it again
 */
record ScannedStatement(SourcePosition position, String text, boolean refusesTransaction, boolean changesSession,
		boolean takesData, PsqlReading psql, Repetition repetition) implements Piece {

	private static final int SHOWN = 40;

	/** Its beginning in one line, for messages. */
	String summary() {
		String line = this.text.substring(0, Math.min(this.text.length(), 4 * SHOWN)).replaceAll("\\s+", " ");
		return (line.length() <= SHOWN) ? line : line.substring(0, SHOWN - 1).stripTrailing() + "…";
	}

}
