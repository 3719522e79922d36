package dev.migrations.sample.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL cannot be brought up.
 */
class EmbeddedPostgresException extends RuntimeException {

	private final String action;

	/**
	 * Create an exception.
	 * @param description what is wrong, with what the programs said
	 * @param action what to do about it
	 * @param cause the error that lies beneath, if any
	 */
	EmbeddedPostgresException(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
