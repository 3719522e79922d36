package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.schema.ObjectFilter;
import dev.migrations.schema.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of names that are compared, or not: {@code name} in any schema or
 * {@code schema.name}, in which {@code *} is any number of characters and {@code ?} one.
 * Letter case is that of the catalog.
 *
 * @param include the tables and views that are compared, empty for all
 * @param exclude what is not compared, whatever its kind; {@code schema.*} is all of a
 * schema, and the schema itself
 */
public record ObjectPatterns(List<String> include, List<String> exclude) implements ObjectFilter {

	private static final Set<ObjectKind> INCLUDED = Set.of(ObjectKind.TABLE, ObjectKind.VIEW,
			ObjectKind.MATERIALIZED_VIEW);

	/**
	 * @throws IllegalArgumentException if one of them is no pattern
	 */
	public ObjectPatterns {
		include = List.copyOf(include);
		exclude = List.copyOf(exclude);
		include.forEach(ObjectPatterns::check);
		exclude.forEach(ObjectPatterns::check);
	}

	private static void check(String pattern) {
		String[] names = pattern.split("\\.", -1);
		if (names.length > 2 || List.of(names).contains("")) {
			throw new IllegalArgumentException("'%s' is no pattern: write name, or schema.name".formatted(pattern));
		}
	}

	@Override
	public boolean includes(ObjectKind kind, String schema, String name, @Nullable String table) {
		if (table != null) {
			return true;
		}
		if (kind == ObjectKind.EXTENSION) {
			return true;
		}
		if (kind == ObjectKind.NAMESPACE) {
			return this.exclude.stream()
				.noneMatch((pattern) -> pattern.endsWith(".*") && matches(pattern, schema, "any"));
		}
		String bare = (kind == ObjectKind.ROUTINE) ? name.replaceFirst("\\(.*", "") : name;
		boolean included = this.include.isEmpty() || !INCLUDED.contains(kind)
				|| this.include.stream().anyMatch((pattern) -> matches(pattern, schema, bare));
		return included && this.exclude.stream().noneMatch((pattern) -> matches(pattern, schema, bare));
	}

	private static boolean matches(String pattern, String schema, String name) {
		int dot = pattern.indexOf('.');
		return (dot < 0) ? glob(pattern, name)
				: glob(pattern.substring(0, dot), schema) && glob(pattern.substring(dot + 1), name);
	}

	private static boolean glob(String pattern, String name) {
		String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
		return Pattern.compile(expression, Pattern.DOTALL).matcher(name).matches();
	}

}
