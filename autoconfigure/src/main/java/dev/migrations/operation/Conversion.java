package dev.migrations.operation;

import java.util.Set;

/**
 * How the values of a column become values of another type.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createcast.html">CREATE
 * CAST</a>
 */
enum Conversion {

	/** PostgreSQL converts them by itself, and the default with them. */
	AUTOMATIC,

	/** PostgreSQL converts them by itself, but not what is said in their own type. */
	TO_TEXT,

	/** A cast converts them. */
	CAST,

	/** A cast by way of text converts them. */
	CAST_FROM_TEXT,

	/** A number may be that of a large object: somebody has to say whether it is. */
	LARGE_OBJECT,

	/** Somebody has to say how. */
	UNKNOWN;

	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	private static final Set<String> NUMBERS_OF_OBJECTS = Set.of("integer", "bigint", "oid");

	private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "citext", "name");

	private static final Set<String> TIMES = Set.of("date", "timestamp", "timestamptz");

	private static final Set<String> DOCUMENTS = Set.of("json", "jsonb");

	private static final Set<String> BITS = Set.of("bit", "varbit");

	private static final Set<String> OTHERS = Set.of("boolean", "uuid", "bytea", "interval", "time", "timetz", "money",
			"inet", "cidr", "macaddr", "xml", "oid", "tsvector", "tsquery", "point", "hstore");

	/**
	 * How values become values of another type.
	 * @param from the type they are of, with or without modifiers
	 * @param to the type they become of
	 */
	static Conversion of(String from, String to) {
		String source = from.replaceFirst("\\([\\d,]+\\)", "");
		String target = to.replaceFirst("\\([\\d,]+\\)", "");
		if (source.endsWith("[]") != target.endsWith("[]")) {
			return STRINGS.contains(target) ? TO_TEXT : UNKNOWN;
		}
		String a = source.replace("[]", "");
		String b = target.replace("[]", "");
		if (a.equals(b) || isWithin(STRINGS, a, b) || isWithin(NUMBERS, a, b) || isWithin(TIMES, a, b)
				|| isWithin(DOCUMENTS, a, b) || isWithin(BITS, a, b) || isWithin(NUMBERS_OF_OBJECTS, a, b)
				|| (a.equals("smallint") && b.equals("oid"))) {
			return AUTOMATIC;
		}
		if ((source.equals("oid") && isContent(target)) || (isContent(source) && target.equals("oid"))) {
			return LARGE_OBJECT;
		}
		if (STRINGS.contains(b)) {
			return TO_TEXT;
		}
		if (STRINGS.contains(a) || (isOneOf("integer", a, b) && isOneOf("boolean", a, b))) {
			return CAST;
		}
		return (isKnown(a) || isKnown(b)) ? UNKNOWN : CAST_FROM_TEXT;
	}

	/** What Hibernate keeps in large objects, unless it is told not to. */
	private static boolean isContent(String type) {
		return STRINGS.contains(type) || type.equals("bytea");
	}

	private static boolean isKnown(String type) {
		return NUMBERS.contains(type) || TIMES.contains(type) || DOCUMENTS.contains(type) || BITS.contains(type)
				|| OTHERS.contains(type);
	}

	private static boolean isWithin(Set<String> family, String a, String b) {
		return family.contains(a) && family.contains(b);
	}

	private static boolean isOneOf(String type, String a, String b) {
		return a.equals(type) || b.equals(type);
	}

}
