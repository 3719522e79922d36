package dev.migrations.diff;

import java.util.regex.Pattern;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;

/**
 * Which names nobody has chosen.
 */
final class GeneratedNames {

	/** Hibernate's: a prefix and the digits of a hash to the base 35. */
	private static final Pattern HIBERNATE = Pattern.compile("(?i)(?:fk|uk|idx)[0-9a-z]{21,26}");

	/** PostgreSQL's end in one of these. */
	private static final Pattern POSTGRESQL = Pattern.compile(".*_(?:pkey|key|fkey|check|excl|idx)\\d*");

	private GeneratedNames() {
	}

	static boolean includes(String table, Constraint constraint) {
		return includes(table, constraint.name());
	}

	static boolean includes(String table, Index index) {
		return includes(table, index.name());
	}

	/** PostgreSQL shortens the table's name where the whole would be too long. */
	private static boolean includes(String table, String name) {
		if (HIBERNATE.matcher(name).matches()) {
			return true;
		}
		String beginning = table.substring(0, Math.min(table.length(), 29));
		return name.startsWith(beginning) && POSTGRESQL.matcher(name).matches();
	}

}
