package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.schema.Schema;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads what a database has, or what a transaction has made of it, in ten round trips.
 * <p>
 * Settings that change how PostgreSQL prints are pinned meanwhile, and what they were is
 * restored. Members of extensions are left out.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalogs.html">System
 * Catalogs</a>
 */
public final class CatalogReader {

	private final CatalogScope scope;

	/**
	 * Create a reader.
	 * @param scope what it reads
	 */
	public CatalogReader(CatalogScope scope) {
		this.scope = scope;
	}

	/**
	 * Read the catalog. Within a transaction it sees what that has done so far; otherwise
	 * it reads in one of its own, and everything as of one moment.
	 * @param connection a connection, which stays open and as it was
	 * @throws SQLException if the connection fails
	 * @throws org.springframework.dao.DataAccessException if a query fails
	 */
	public Schema read(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			return readInTransaction(connection);
		}
		int isolation = connection.getTransactionIsolation();
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		connection.setAutoCommit(false);
		try {
			return readInTransaction(connection);
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
			connection.setTransactionIsolation(isolation);
		}
	}

	private Schema readInTransaction(Connection connection) throws SQLException {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		int version = connection.getMetaData().getDatabaseMajorVersion();
		CatalogQueries queries = new CatalogQueries(jdbc, this.scope.schemas(), version);
		PrintSettings settings = PrintSettings.pin(jdbc, this.scope.defaultSchema());
		Schema schema = new CatalogAssembly(this.scope, queries).assemble();
		settings.restore(jdbc);
		return schema;
	}

}
