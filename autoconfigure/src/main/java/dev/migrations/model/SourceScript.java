package dev.migrations.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What can be told from the texts of a source's statements before they run.
 *
 * @param statements the statements in their order
 */
record SourceScript(List<SourceStatement> statements) {

	private static final String SPACE = "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)+";

	private static final String NAME = "\"(?:[^\"]|\"\")+\"|[\\w$]+";

	private static final Pattern SCHEMA = pattern(
			"create schema (?:if not exists )?(?!authorization)(?<name>%s)".formatted(NAME), "(?<rest>.*)");

	private static final Pattern EXTENSION = pattern("create extension (?:if not exists )?(?<name>%s)".formatted(NAME),
			"(?:[\\s;].*)?");

	private static final Pattern TABLE = pattern("create (?:(?:global|local|temp|temporary|unlogged|foreign) )*table ",
			".*");

	private static final Pattern TEMPORARY = pattern(
			"(?:create (?:table|sequence|type|index|unique index|cast)|alter table|comment on (?:table|column)|insert into) ",
			".*");

	private static final Pattern LOOKS_UP = pattern("(?:create|alter) ", ".*");

	private static Pattern pattern(String words, String rest) {
		return Pattern.compile("(?is)" + words.replace(" ", SPACE) + rest);
	}

	/** The schemas that it makes, by their names as PostgreSQL folds them. */
	Set<String> createdSchemas() {
		Set<String> names = new LinkedHashSet<>();
		for (SourceStatement statement : this.statements) {
			String name = createdSchema(statement);
			if (name != null) {
				names.add(name);
			}
		}
		return names;
	}

	/** The schema that a statement makes, {@code null} if it makes none. */
	static @Nullable String createdSchema(SourceStatement statement) {
		Matcher matcher = SCHEMA.matcher(statement.text());
		return matcher.matches() ? fold(matcher.group("name")) : null;
	}

	/**
	 * The same without what makes extensions that a database has already, wherever it has
	 * them.
	 */
	SourceScript withoutExtensions(Set<String> present) {
		return new SourceScript(this.statements.stream().filter((statement) -> {
			Matcher matcher = EXTENSION.matcher(statement.text());
			return !matcher.matches() || !present.contains(fold(matcher.group("name")));
		}).toList());
	}

	/** Whether a statement makes a schema, and nothing within it. */
	static boolean onlyCreatesSchema(SourceStatement statement) {
		Matcher matcher = SCHEMA.matcher(statement.text());
		return matcher.matches() && matcher.group("rest").strip().matches("(?is)(?:authorization\\s.*)?");
	}

	/** How many tables it makes. */
	int tables() {
		return (int) this.statements.stream().filter((statement) -> TABLE.matcher(statement.text()).matches()).count();
	}

	/**
	 * The first statement for something that cannot be temporary, {@code null} if there
	 * is none.
	 */
	@Nullable SourceStatement lasting() {
		return this.statements.stream()
			.filter((statement) -> !TEMPORARY.matcher(statement.text()).matches())
			.findFirst()
			.orElse(null);
	}

	/** Whether a statement makes or changes something, and so may name a type. */
	static boolean looksUpTypes(SourceStatement statement) {
		return LOOKS_UP.matcher(statement.text()).matches();
	}

	private static String fold(String name) {
		return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
				: name.toLowerCase(Locale.ROOT);
	}

}
