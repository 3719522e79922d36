package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.CatalogScope;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;

/**
 * What of a database is compared: the schemas of which the source or a revision of ours
 * speaks, the managed one first, without the tables that keep the records.
 *
 * @param schemas the schemas
 * @param ignored the tables that keep the records
 */
record Scope(List<String> schemas, Set<String> ignored) {

	static Scope of(ManagedSchema managed, Collection<String> said, Collection<String> made) {
		Set<String> schemas = new LinkedHashSet<>(said);
		schemas.addAll(made.stream().sorted().toList());
		return new Scope(List.copyOf(schemas), ignored(managed));
	}

	static Set<String> ignored(ManagedSchema managed) {
		return Set.of(managed.versionTable(), managed.historyTable(), managed.progressTable(), managed.lockTable());
	}

	String managed() {
		return this.schemas.get(0);
	}

	/**
	 * Read the catalog. The managed schema is always there: a run makes it if it is not.
	 */
	Schema read(Connection connection) throws SQLException {
		Schema schema = new CatalogReader(new CatalogScope(this.schemas, this.ignored)).read(connection);
		List<SchemaObject> objects = new ArrayList<>(schema.objects().values());
		Namespace managed = new Namespace(managed(), null);
		if (!schema.objects().containsKey(managed.id())) {
			objects.add(managed);
		}
		return schema.withObjects(objects);
	}

}
