package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrations.postgres.TestDatabase;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Reads the schema {@code public} of test databases.
 */
public final class Catalogs {

	/** What tests read. */
	public static final CatalogReader READER = new CatalogReader(
			new CatalogScope(List.of("public"), Set.of("migrations_version")));

	private Catalogs() {
	}

	public static Schema read(TestDatabase database) {
		try (Connection connection = database.connect()) {
			return READER.read(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Schema read(TestDatabase database, String sql) {
		database.execute(sql);
		return read(database);
	}

	static Table table(TestDatabase database, String sql) {
		return read(database, sql).table(name("t")).orElseThrow();
	}

	static QualifiedName name(String name) {
		return new QualifiedName("public", name);
	}

}
