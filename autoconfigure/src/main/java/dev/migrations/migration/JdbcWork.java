package dev.migrations.migration;

import java.sql.SQLException;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Code of a migration that works on the rows of the database.
 */
@FunctionalInterface
public interface JdbcWork {

	/**
	 * Do it.
	 * @param jdbc works on the connection and in the transaction of the migration
	 * @throws SQLException if PostgreSQL refuses something
	 */
	void run(JdbcClient jdbc) throws SQLException;

}
