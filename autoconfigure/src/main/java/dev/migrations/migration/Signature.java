package dev.migrations.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.operation.Define;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The name and the arguments of a routine as they are written in SQL.
 *
 * @param text {@code app.full_name(first text, last text default '')}
 */
record Signature(String text) {

	private static final Set<String> MODES = Set.of("in", "inout", "variadic");

	/** With which the name of a type of several words begins. */
	private static final Set<String> TYPES = Set.of("double", "character", "char", "varchar", "bit", "national",
			"timestamp", "time", "interval", "numeric", "decimal", "setof");

	private static final Map<String, String> SAME = Map.ofEntries(Map.entry("int", "integer"),
			Map.entry("int4", "integer"), Map.entry("int8", "bigint"), Map.entry("int2", "smallint"),
			Map.entry("bool", "boolean"), Map.entry("float8", "double precision"), Map.entry("float4", "real"),
			Map.entry("character varying", "varchar"), Map.entry("decimal", "numeric"),
			Map.entry("timestamp with time zone", "timestamptz"),
			Map.entry("timestamp without time zone", "timestamp"));

	Signature {
		if (text.indexOf('(') < 1 || !text.strip().endsWith(")")) {
			throw new IllegalArgumentException(
					"'%s' is not the signature of a routine: write its name and its arguments in parentheses, as in 'full_name(first text, last text)'"
						.formatted(text));
		}
	}

	QualifiedName name() {
		return Names.of(this.text.substring(0, this.text.indexOf('(')).strip());
	}

	/**
	 * As {@code drop} and {@code comment} take it: without what the arguments default to.
	 */
	ObjectId id() {
		String arguments = arguments().stream()
			.map((argument) -> argument.replaceFirst("(?is)\\s*(?:\\bdefault\\b|=).*", ""))
			.collect(Collectors.joining(", "));
		return ObjectId.of(ObjectKind.ROUTINE, name().sibling("%s(%s)".formatted(name().name(), arguments)));
	}

	/** The types alone, by which PostgreSQL tells routines of one name apart. */
	List<String> types() {
		return new Signature(id().name().name()).arguments()
			.stream()
			.filter((argument) -> !argument.toLowerCase(Locale.ROOT).startsWith("out "))
			.map(Signature::type)
			.toList();
	}

	Define define(String kind, String definition, boolean replacing, @Nullable String replaces) {
		String head = Names.WRITTEN.of(name()) + this.text.substring(this.text.indexOf('(')).strip();
		return new Define(id(), "%s %s %s".formatted(kind, head, SqlText.unterminated(definition)), replacing,
				replaces);
	}

	private List<String> arguments() {
		String inner = this.text.substring(this.text.indexOf('(') + 1, this.text.lastIndexOf(')')).strip();
		List<String> arguments = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < inner.length(); i++) {
			char c = inner.charAt(i);
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
			if (c == ',' && depth == 0) {
				arguments.add(inner.substring(start, i).strip());
				start = i + 1;
			}
		}
		if (!inner.isEmpty()) {
			arguments.add(inner.substring(start).strip());
		}
		return arguments;
	}

	private static String type(String argument) {
		List<String> words = new ArrayList<>(
				List.of(argument.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", "").strip().split("\\s+")));
		if (words.size() > 1 && MODES.contains(words.get(0))) {
			words.remove(0);
		}
		if (words.size() > 1 && !TYPES.contains(words.get(0)) && !words.get(1).startsWith("[")) {
			words.remove(0);
		}
		String type = String.join(" ", words);
		return SAME.getOrDefault(type, type);
	}

}
