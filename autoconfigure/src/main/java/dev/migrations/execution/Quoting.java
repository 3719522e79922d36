package dev.migrations.execution;

/**
 * Writes names and values into SQL text so that PostgreSQL reads them back unchanged,
 * whatever they hold.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical
 * Structure</a>
 */
final class Quoting {

	private Quoting() {
	}

	static String identifier(String name) {
		return '"' + withoutNul(name).replace("\"", "\"\"") + '"';
	}

	/**
	 * A backslash is written in the {@code E''} form, which means the same under both
	 * settings of {@code standard_conforming_strings}.
	 */
	static String literal(String value) {
		String doubled = withoutNul(value).replace("'", "''");
		return doubled.contains("\\") ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
	}

	private static String withoutNul(String text) {
		if (text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("PostgreSQL holds no text with a NUL character");
		}
		return text;
	}

}
