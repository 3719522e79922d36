package dev.migrations.execution;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLWarning;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * Reads what PostgreSQL says of an error.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error
 * Codes</a>
 */
final class SqlErrors {

	static final String QUERY_CANCELED = "57014";

	static final String INSUFFICIENT_PRIVILEGE = "42501";

	static final String UNIQUE_VIOLATION = "23505";

	private SqlErrors() {
	}

	/**
	 * The server's own words, without the prefix that the driver or a batch puts before
	 * them.
	 */
	static String message(SQLException error) {
		ServerErrorMessage server = server(error);
		if (server != null && server.getMessage() != null) {
			return server.getSeverity() + ": " + server.getMessage();
		}
		return String.valueOf(root(error).getMessage());
	}

	/**
	 * All that the server said, {@code null} if the error did not come from it.
	 */
	static @Nullable ServerErrorMessage server(SQLException error) {
		return (root(error) instanceof PSQLException postgres) ? postgres.getServerErrorMessage() : null;
	}

	/**
	 * Whether the server does not know what it was asked for.
	 */
	static boolean isUnsupported(SQLException error) {
		String state = root(error).getSQLState();
		return "42883".equals(state) || "0A000".equals(state);
	}

	/**
	 * Whether the server called it a warning, and not a notice.
	 */
	static boolean isWarning(SQLWarning warning) {
		return warning instanceof PSQLWarning postgres
				&& "WARNING".equals(postgres.getServerErrorMessage().getSeverity());
	}

	/**
	 * Whether the connection is lost with it.
	 */
	static boolean isLost(SQLException error) {
		String state = String.valueOf(error.getSQLState());
		return state.startsWith("08") || state.startsWith("57P");
	}

	/**
	 * The error that a batch wraps, else the error itself.
	 */
	static SQLException root(SQLException error) {
		return (error instanceof BatchUpdateException && error.getCause() instanceof SQLException cause) ? cause
				: error;
	}

}
