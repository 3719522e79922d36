package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parts of {@code create index} as PostgreSQL prints it.
 *
 * @param unique whether it is unique
 * @param method its access method
 * @param keys its keys with all that is said of each
 * @param include the columns that it holds besides
 * @param nullsNotDistinct whether two nulls are a duplicate
 * @param predicate what follows {@code where}
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE
 * INDEX</a>
 */
record IndexDefinition(boolean unique, String method, List<String> keys, List<String> include, boolean nullsNotDistinct,
		@Nullable String predicate) {

	/**
	 * Take a definition apart.
	 * @param printed what {@code pg_get_indexdef} prints
	 */
	static IndexDefinition parse(String printed) {
		String text = PrintedSql.lower(printed);
		int using = using(text);
		int open = text.indexOf('(', using);
		String method = text.substring(using + " using ".length(), open).strip();
		int close = end(text, open);
		List<String> keys = split(text.substring(open + 1, close));
		List<String> include = List.of();
		String rest = text.substring(close + 1);
		if (rest.startsWith(" include (")) {
			int last = end(rest, rest.indexOf('('));
			include = split(rest.substring(rest.indexOf('(') + 1, last)).stream()
				.map(IndexDefinition::unquote)
				.toList();
			rest = rest.substring(last + 1);
		}
		int where = rest.indexOf(" where ");
		String predicate = (where >= 0) ? InList.restore(rest.substring(where + " where ".length())) : null;
		return new IndexDefinition(text.startsWith("create unique"), method, keys, include,
				rest.startsWith(" nulls not distinct"), predicate);
	}

	/** The names before it may be in quotes, and then hold anything. */
	private static int using(String text) {
		int i = 0;
		while (!text.startsWith(" using ", i)) {
			i = ((text.charAt(i) == '"') ? end(text, i) : i) + 1;
		}
		return i;
	}

	/** The elements of a list, whatever they hold themselves. */
	static List<String> split(String list) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < list.length(); i++) {
			char c = list.charAt(i);
			if (c == '(' || c == '\'' || c == '"') {
				i = end(list, i);
			}
			else if (c == ',') {
				parts.add(list.substring(start, i).strip());
				start = i + 1;
			}
		}
		parts.add(list.substring(start).strip());
		return parts;
	}

	/** Where what opens at the given place closes. */
	private static int end(String text, int open) {
		char c = text.charAt(open);
		if (c != '(') {
			return text.indexOf(c, open + 1);
		}
		int i = open + 1;
		while (text.charAt(i) != ')') {
			char inner = text.charAt(i);
			i = (inner == '(' || inner == '\'' || inner == '"') ? end(text, i) + 1 : i + 1;
		}
		return i;
	}

	private static String unquote(String name) {
		return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
	}

}
