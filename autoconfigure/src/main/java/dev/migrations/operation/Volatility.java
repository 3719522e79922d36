package dev.migrations.operation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.schema.ColumnValue.Default;

/**
 * Whether the default of a new column is worked out for each row, so that the table is
 * rewritten.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE,
 * the notes on ADD COLUMN</a>
 */
final class Volatility {

	private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

	private static final Pattern CAST = Pattern.compile("::\\s*[\\w\" .]+(?:\\([\\d, ]+\\))?");

	private static final Pattern CALL = Pattern.compile("([\\w.\"]+)\\s*\\(");

	/** Those that people give defaults by and that are not volatile. */
	private static final Set<String> STEADY = Set.of("now", "transaction_timestamp", "statement_timestamp", "timezone",
			"date_trunc", "make_date", "make_interval", "coalesce", "lower", "upper", "md5", "encode", "decode",
			"to_char", "to_jsonb", "json_build_object", "jsonb_build_object", "json_build_array", "jsonb_build_array",
			"current_setting", "array");

	private Volatility() {
	}

	/** A function that is not known is taken to be volatile. */
	static boolean of(Default value) {
		String expression = STRING.matcher(value.expression()).replaceAll("''");
		expression = CAST.matcher(expression).replaceAll("");
		return CALL.matcher(expression)
			.results()
			.anyMatch((call) -> !STEADY.contains(call.group(1).toLowerCase(Locale.ROOT)));
	}

}
