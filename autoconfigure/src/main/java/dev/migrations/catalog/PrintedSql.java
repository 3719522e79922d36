package dev.migrations.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Text that PostgreSQL has printed. It quotes every name that is not in lower case, so
 * whatever is in upper case outside of quotes is a keyword.
 */
final class PrintedSql {

	/** What is kept as it is: strings, names in quotes, bodies between dollars. */
	private static final Pattern QUOTED = Pattern.compile(
			"E'(?:[^'\\\\]|''|\\\\.)*+'|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|(\\$[A-Za-z_]*\\$).*?\\1", Pattern.DOTALL);

	private static final Pattern QUOTED_OR_PARENTHESIS = Pattern.compile("(?s)%s|[()]".formatted(QUOTED.pattern()));

	private static final Pattern STRING_WITH_CAST = Pattern.compile("('(?:[^']|'')*+')::([^':]+)");

	private static final List<String> STRING_TYPES = List.of("text", "varchar", "char");

	/** Types of which six digits of a second are not said. */
	private static final Set<String> MOMENTS = Set.of("time", "timetz", "timestamp", "timestamptz");

	private static final Pattern MODIFIERS = Pattern.compile("\\([\\d,]+\\)");

	private static final List<ShortForm> SHORT_FORMS = List.of(ShortForm.of("^(time|timestamp)\\(6\\)", "$1"),
			ShortForm.of("^character varying", "varchar"), ShortForm.of("^character", "char"),
			ShortForm.of("^bit varying", "varbit"),
			ShortForm.of("^timestamp(\\(\\d\\))? without time zone", "timestamp$1"),
			ShortForm.of("^timestamp(\\(\\d\\))? with time zone", "timestamptz$1"),
			ShortForm.of("^time(\\(\\d\\))? without time zone", "time$1"),
			ShortForm.of("^time(\\(\\d\\))? with time zone", "timetz$1"));

	private PrintedSql() {
	}

	/**
	 * Write keywords in lower case.
	 */
	static String lower(String printed) {
		Matcher quoted = QUOTED.matcher(printed);
		StringBuilder text = new StringBuilder();
		int end = 0;
		while (quoted.find()) {
			text.append(printed.substring(end, quoted.start()).toLowerCase(Locale.ROOT)).append(quoted.group());
			end = quoted.end();
		}
		return text.append(printed.substring(end).toLowerCase(Locale.ROOT)).toString();
	}

	/**
	 * Write keywords in lower case, if there is anything.
	 */
	static @Nullable String lowerIfAny(@Nullable String printed) {
		return (printed != null) ? lower(printed) : null;
	}

	/**
	 * Write a condition: keywords in lower case, and lists as a person writes them.
	 */
	static String condition(String printed) {
		return InList.restore(lower(printed));
	}

	/**
	 * Write a default: a string that is cast to the type of its column is no more than
	 * the string.
	 * @param printed the expression
	 * @param type the type of the column as {@link #type(String)} gives it
	 */
	static String defaultValue(String printed, String type) {
		String text = MOMENTS.contains(type) ? withoutParentheses(lower(printed)) : lower(printed);
		Matcher cast = STRING_WITH_CAST.matcher(text);
		return (cast.matches() && isSame(base(type(cast.group(2))), base(type))) ? cast.group(1) : text;
	}

	/**
	 * PostgreSQL puts an expression into parentheses if it has to be rounded, be it to
	 * the six digits there are.
	 */
	private static String withoutParentheses(String expression) {
		Matcher parts = QUOTED_OR_PARENTHESIS.matcher(expression);
		StringBuilder outer = new StringBuilder();
		int depth = 0;
		int end = 0;
		while (parts.find()) {
			outer.append((depth == 1) ? expression.substring(end, parts.start()) : "");
			depth += parts.group().equals("(") ? 1 : parts.group().equals(")") ? -1 : 0;
			end = parts.end();
			if (depth == 0) {
				boolean whole = expression.startsWith("(") && end == expression.length();
				return (whole && outer.indexOf(" at time zone ") < 0) ? expression.substring(1, end - 1) : expression;
			}
		}
		return expression;
	}

	/**
	 * Write a type in its shortest usual form. Six digits of a second are what there is
	 * if none are asked for.
	 * @param printed the type as {@code format_type} prints it
	 */
	static String type(String printed) {
		String type = printed;
		for (ShortForm form : SHORT_FORMS) {
			type = form.pattern().matcher(type).replaceFirst(form.word());
		}
		return type;
	}

	private static String base(String type) {
		return MODIFIERS.matcher(type).replaceFirst("");
	}

	private static boolean isSame(String one, String other) {
		return one.equals(other) || (STRING_TYPES.contains(one) && STRING_TYPES.contains(other));
	}

	/**
	 * A shorter name of a type.
	 *
	 * @param pattern the long one
	 * @param word what replaces it
	 */
	private record ShortForm(Pattern pattern, String word) {

		static ShortForm of(String pattern, String word) {
			return new ShortForm(Pattern.compile(pattern), word);
		}

	}

}
