package dev.migrations.sample.user;

/**
 * What a user may do.
 */
public enum UserStatus {

	/** Everything. */
	ACTIVE,

	/** Nothing any more; the account waits to be erased. */
	CLOSED,

	/** Nothing until somebody has had a look. */
	LOCKED

}
