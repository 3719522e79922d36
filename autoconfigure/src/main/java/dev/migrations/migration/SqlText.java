package dev.migrations.migration;

/**
 * Statements as they stand in a file.
 */
final class SqlText {

	private SqlText() {
	}

	/**
	 * One statement, or the rest of one, without a semicolon at its end.
	 */
	static String unterminated(String sql) {
		return sql.strip().replaceFirst("\\s*;$", "");
	}

	/**
	 * The same with a semicolon and a line break at the end, empty if there is nothing.
	 */
	static String terminated(String sql) {
		String text = sql.strip();
		int line = text.lastIndexOf('\n') + 1;
		if (text.isEmpty() || text.startsWith("\\.", line)) {
			return text.isEmpty() ? "" : text + "\n";
		}
		// a semicolon in a comment ends nothing
		return text.startsWith("--", line) || text.indexOf("--", line) >= 0 ? text + "\n;\n"
				: text.endsWith(";") ? text + "\n" : text + ";\n";
	}

}
