package dev.migrations.execution;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What the driver says of a connection that it could not make, without the password: it
 * quotes a URL that it does not understand, and takes {@code user:password@host} for the
 * name of a host.
 */
final class DriverWords {

	private static final Pattern PARAMETER = Pattern.compile("(?i)(password=)[^&\\s]*");

	private static final Pattern USER = Pattern.compile("[^\\s/'\"]+:[^\\s'\"]*@");

	private DriverWords() {
	}

	static String withoutSecrets(String text) {
		return USER.matcher(PARAMETER.matcher(text).replaceAll("$1\u2026")).replaceAll("\u2026@");
	}

	/**
	 * The error itself, or one in its place if it or what caused it holds a secret.
	 */
	static SQLException withoutSecrets(SQLException error) {
		for (Throwable next = error; next != null; next = next.getCause()) {
			String message = String.valueOf(next.getMessage());
			if (!withoutSecrets(message).equals(message)) {
				return replaced(error);
			}
		}
		return error;
	}

	private static SQLException replaced(SQLException error) {
		SQLException replaced = new SQLException(withoutSecrets(String.valueOf(error.getMessage())),
				error.getSQLState(), error.getErrorCode());
		replaced.setStackTrace(error.getStackTrace());
		return replaced;
	}

}
