package dev.migrations.migration;

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
	 * @throws Exception if PostgreSQL refuses something, or it cannot be done for another
	 * reason: the revision fails then, and nothing of the transaction remains
	 */
	void run(JdbcClient jdbc, Batch batch) throws Exception;

}
