package dev.migrations.model;

import java.sql.SQLException;

/**
 * Where a source is made. A transaction is under way.
 */
interface ShadowPlace {

	/**
	 * Make what the source says.
	 * @throws RefusedStatementException if PostgreSQL refuses a statement of it
	 */
	AppliedSource apply(SourceScript script) throws SQLException;

}
