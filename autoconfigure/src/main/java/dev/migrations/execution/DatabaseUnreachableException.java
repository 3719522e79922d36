package dev.migrations.execution;

import java.sql.SQLException;

import dev.migrations.revision.MigrationsException;

/**
 * The database does not answer, or does not let us in.
 */
public final class DatabaseUnreachableException extends MigrationsException {

	DatabaseUnreachableException(SQLException cause) {
		super("Cannot connect to the database: " + SqlErrors.message(cause),
				"Check that PostgreSQL runs and that address, database, user and password are right.", cause);
	}

}
