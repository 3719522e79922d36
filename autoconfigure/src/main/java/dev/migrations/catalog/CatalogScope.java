package dev.migrations.catalog;

import java.util.List;
import java.util.Set;

/**
 * What of a database is read.
 *
 * @param schemas the schemas of PostgreSQL, which need not exist. Names in the first one
 * are printed without it, so that what is generated runs wherever it is the current one
 * @param ignoredTables names of tables that are passed over in all schemas, with their
 * sequences: those that keep the records of migrations
 */
public record CatalogScope(List<String> schemas, Set<String> ignoredTables) {

	public CatalogScope {
		schemas = List.copyOf(schemas);
		ignoredTables = Set.copyOf(ignoredTables);
		if (schemas.isEmpty()) {
			throw new IllegalArgumentException("There must be a schema to read");
		}
	}

	/**
	 * The schema whose name is not printed.
	 */
	public String defaultSchema() {
		return this.schemas.get(0);
	}

}
