package dev.migrations.execution;

import java.sql.SQLException;

/**
 * Says what a person can do about an error of PostgreSQL, by its code.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error
 * Codes</a>
 */
final class Advice {

	private static final String CREDENTIALS = "'spring.datasource.username' and 'spring.datasource.password' "
			+ "(or 'migrations.username' and 'migrations.password'), or what the URL says of them";

	private static final String PATIENCE = "'migrations.statement.lock-timeout' is how long a statement waits for "
			+ "a lock, 'migrations.statement.lock-retries' how often the revision is tried again.";

	private Advice() {
	}

	/**
	 * What to do when a run ended half-way.
	 * @param otherwise what to do about an error that tells nothing
	 */
	static String onRun(SQLException error, String otherwise) {
		String state = String.valueOf(error.getSQLState());
		if (state.startsWith("08") || state.startsWith("57P")) {
			return "Check that the server runs and is reachable, then run it again: it goes on from what is applied.";
		}
		return switch (state) {
			case "55P03" -> "End what holds the lock, or run it again when less is going on: it goes on from what is "
					+ "applied. " + PATIENCE;
			case "40P01", "40001" ->
				"Run it again: it goes on from what is applied. 'migrations.statement.lock-retries' "
						+ "is how often that is tried.";
			case SqlErrors.QUERY_CANCELED -> canceled(error);
			case "53100" -> "Make room on the server's disk, then run it again: it goes on from what is applied.";
			case SqlErrors.INSUFFICIENT_PRIVILEGE ->
				"Give the role the privilege, or set 'migrations.url' and 'migrations.username' to one that has it.";
			case "25006" -> "Connect to the primary server: this one takes no changes. If it is the primary, see who "
					+ "has set 'default_transaction_read_only'; then run it again: it goes on from what is applied.";
			default -> otherwise;
		};
	}

	/**
	 * Whether it was a timeout or somebody else, the server tells in the words of its
	 * message only. In another language it is taken for a timeout.
	 */
	private static String canceled(SQLException error) {
		return SqlErrors.message(error).contains("user request") ? "Run it again: it goes on from what is applied."
				: "Give it the time it needs by 'migrations.statement.timeout', or see what slows it; 0 leaves it to the "
						+ "'statement_timeout' of the role. Then run it again: it goes on from what is applied.";
	}

	/**
	 * What to do when there was no connection to be had.
	 */
	static String onConnect(SQLException error) {
		return switch (String.valueOf(error.getSQLState())) {
			case "28P01" -> "Correct " + CREDENTIALS + ".";
			case "28000" -> "Correct " + CREDENTIALS + ", or let the user in by the server's pg_hba.conf.";
			case "3D000" ->
				"Create the database, or correct its name in 'spring.datasource.url' (or 'migrations.url').";
			case SqlErrors.INSUFFICIENT_PRIVILEGE -> "Give the role the privilege to connect to the database.";
			case "53300" -> "Wait until others have closed theirs, or raise the server's 'max_connections'.";
			case "57P03" -> "Wait until the server has started, then run it again.";
			default -> "Check that PostgreSQL runs and that address, database, user and password are right.";
		};
	}

}
