package dev.migrations.migration;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Code of a migration that works on the rows of the database.
 */
@FunctionalInterface
public interface JdbcWork {

	/**
	 * Do it.
	 * @param jdbc works on the connection and in the transaction of the migration
	 * @throws Exception if PostgreSQL refuses something, or it cannot be done for another
	 * reason: the revision fails then, and nothing of the transaction remains
	 */
	void run(JdbcClient jdbc) throws Exception;

}
