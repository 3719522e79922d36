package dev.migrations.migration;

import java.sql.SQLException;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a migration does with a batch of rows.
 */
@FunctionalInterface
public interface BatchWork {

	/**
	 * Do it.
	 * @param jdbc works on the connection and in the transaction of the batch
	 * @param batch which rows
	 * @throws SQLException if PostgreSQL refuses something
	 */
	void run(JdbcClient jdbc, Batch batch) throws SQLException;

}
