package dev.migrations.execution;

import java.net.UnknownHostException;
import java.sql.SQLException;

import dev.migrations.revision.MigrationsException;

/**
 * The database does not answer, or does not let us in.
 */
public final class DatabaseUnreachableException extends MigrationsException {

	/**
	 * Create an exception.
	 * @param cause what the driver says
	 */
	public DatabaseUnreachableException(SQLException cause) {
		super("Cannot connect to the database: "
				+ DriverWords.withoutSecrets(sentence(SqlErrors.message(cause)) + address(cause)),
				Advice.onConnect(cause), DriverWords.withoutSecrets(cause));
	}

	private static String sentence(String text) {
		return text.endsWith(".") ? text : text + ".";
	}

	/** The driver says that an address is unknown only in the cause of its error. */
	private static String address(SQLException error) {
		return (error.getCause() instanceof UnknownHostException unknown)
				? " The host '%s' is not known.".formatted(unknown.getMessage()) : "";
	}

}
