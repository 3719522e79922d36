package dev.migrations.migration;

import java.sql.Connection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Runs what a migration calls at once.
 */
final class LiveRun {

	private LiveRun() {
	}

	static Operations operations(Migration migration, Connection connection) {
		return new LiveOperations(migration, connection, (step) -> run(connection, step));
	}

	private static void run(Connection connection, MigrationStep step) {
		try (var statement = connection.createStatement()) {
			if (step instanceof MigrationStep.Code code) {
				code.work().run(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
			}
			else {
				statement.execute(((MigrationStep.Sql) step).script());
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
