package dev.migrations.execution;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Chooses the strategy by which statements are run.
 */
@FunctionalInterface
interface StatementRunnerFactory {

	StatementRunner create(Connection connection) throws SQLException;

}
