package dev.migrations.execution;

import java.sql.SQLException;

/**
 * The connection was lost while a transaction was committed, so nobody here knows whether
 * it was.
 */
final class UnknownOutcomeException extends SQLException {

	UnknownOutcomeException(SQLException cause) {
		super(cause.getMessage(), cause.getSQLState(), cause);
	}

}
