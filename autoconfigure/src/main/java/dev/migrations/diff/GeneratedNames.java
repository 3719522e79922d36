package dev.migrations.diff;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names nobody has chosen.
 *
 * @param written the names that somebody has written, though PostgreSQL could have given
 * them
 */
record GeneratedNames(Set<String> written) {

	/**
	 * Hibernate's: a prefix and the digits of a hash to the base 35, which no words look
	 * like.
	 */
	private static final Pattern HIBERNATE = Pattern.compile("(?i)(?:fk|uk|idx)(?=.*\\d[a-y])[0-9a-y]{21,26}");

	/** PostgreSQL's end in one of these. */
	private static final Pattern POSTGRESQL = Pattern.compile(".*_(?:pkey|key|fkey|check|excl|idx)\\d*",
			Pattern.DOTALL);

	/**
	 * PostgreSQL shortens the table's name where the whole would be too long, but not to
	 * fewer bytes.
	 */
	private static final int SHORTEST = 24;

	/**
	 * Whether a name is one of them.
	 * @param table the name of the table
	 * @param name that of a constraint or an index
	 */
	boolean includes(String table, String name) {
		if (HIBERNATE.matcher(name).matches()) {
			return true;
		}
		return !this.written.contains(name) && name.startsWith(NameTemplate.cut(table, SHORTEST))
				&& POSTGRESQL.matcher(name).matches();
	}

}
