package dev.migrations.model;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of the database that is managed.
 *
 * @param majorVersion the major version of its server
 * @param schema the schema that is managed
 * @param extensions its extensions in the order in which they were made, each with its
 * schema
 * @param extensionSchemas the schemas of its search path that hold extensions
 */
record LiveDatabase(int majorVersion, String schema, Map<String, String> extensions, List<String> extensionSchemas) {

	private static final String EXTENSIONS = """
			from pg_extension join pg_namespace n on n.oid = extnamespace
			where nspname <> 'pg_catalog' order by pg_extension.oid""";

	static LiveDatabase of(ShadowSession session, @Nullable String schema) throws SQLException {
		String managed = (schema != null) ? schema : session.oneOrNull("select current_schema()");
		if (managed == null) {
			throw new MigrationsException("No schema of the search path exists.",
					"Create one, or set 'migrations.schema'.");
		}
		List<String> names = session.list("select extname " + EXTENSIONS);
		List<String> schemas = session.list("select nspname " + EXTENSIONS);
		Map<String, String> extensions = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			extensions.put(names.get(i), schemas.get(i));
		}
		List<String> path = session.list("select unnest(current_schemas(false))");
		return new LiveDatabase(session.connection().getMetaData().getDatabaseMajorVersion(), managed, extensions,
				path.stream().filter(extensions::containsValue).toList());
	}

}
