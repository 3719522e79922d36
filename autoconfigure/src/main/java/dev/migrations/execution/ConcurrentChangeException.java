package dev.migrations.execution;

import dev.migrations.revision.MigrationsException;

/**
 * Somebody else changed the version table while a revision ran. The revision was rolled
 * back.
 */
public final class ConcurrentChangeException extends MigrationsException {

	ConcurrentChangeException(String description) {
		super(description + "; somebody else changed it, or the revision itself, and what ran here was rolled back.",
				"Run the command again: it plans anew from what is there now. A revision must leave these tables alone.");
	}

}
