package dev.migrations.autogenerate;

import dev.migrations.revision.MigrationsException;

/**
 * Generated statements did not stand their trial.
 */
public final class UnprovenChangeException extends MigrationsException {

	UnprovenChangeException(String description, String action) {
		super(description, action);
	}

	UnprovenChangeException(String description, String action, Throwable cause) {
		super(description, action, cause);
	}

}
