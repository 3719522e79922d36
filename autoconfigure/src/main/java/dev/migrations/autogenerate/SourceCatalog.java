package dev.migrations.autogenerate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.CatalogScope;
import dev.migrations.model.AppliedSource;
import dev.migrations.model.AppliedSourceReader;
import dev.migrations.schema.Schema;

/**
 * Reads what a source says, where a server has made it.
 *
 * @param ignored the tables that keep the records of migrations
 */
record SourceCatalog(Set<String> ignored) implements AppliedSourceReader<SourceCatalog.Said> {

	@Override
	public Said read(AppliedSource source) throws SQLException {
		List<String> here = new ArrayList<>();
		List<String> real = new ArrayList<>();
		source.schemas().forEach((name, made) -> {
			real.add(name);
			here.add(made);
		});
		Schema schema = new CatalogReader(new CatalogScope(here, this.ignored)).read(source.connection());
		if (!here.equals(real) || !source.aside().isEmpty()) {
			schema = new RealNames(names(source, real.get(0))).of(schema);
		}
		return new Said(schema, real,
				source.place() == AppliedSource.Place.THROW_AWAY_SERVER ? source.extensions() : Set.of(),
				NeededExtensions.read(source.connection()));
	}

	/** What is in the managed schema is printed without it. */
	private static UnaryOperator<String> names(AppliedSource source, String managed) {
		List<String> unsaid = source.aside()
			.keySet()
			.stream()
			.filter((name) -> managed.equals(unquoted(source.withRealNames(name))))
			.toList();
		return (text) -> {
			String changed = text;
			for (String schema : unsaid) {
				changed = changed.replace(schema + ".", "");
			}
			changed = source.withRealNames(changed);
			for (Map.Entry<String, String> schema : source.schemas().entrySet()) {
				if (!schema.getKey().equals(schema.getValue())) {
					changed = changed.replaceAll("\\b" + Pattern.quote(schema.getValue()) + "\\b",
							Matcher.quoteReplacement(schema.getKey()));
				}
			}
			return changed;
		};
	}

	private static String unquoted(String name) {
		return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
	}

	/**
	 * What a source says.
	 *
	 * @param schema all of it
	 * @param schemas the schemas of which it speaks, the managed one first
	 * @param foreign the extensions that were on another server before it spoke
	 * @param needed which extensions what it has made needs
	 */
	record Said(Schema schema, List<String> schemas, Set<String> foreign, NeededExtensions needed) {

	}

}
