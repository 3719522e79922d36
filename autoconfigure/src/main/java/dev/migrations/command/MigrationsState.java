package dev.migrations.command;

import java.util.Locale;

/**
 * How a database stands to the revisions of this build.
 */
public enum MigrationsState {

	/** It is at the target or beyond it. */
	UP_TO_DATE,

	/** Revisions are to be run. */
	PENDING,

	/** Revisions are being run. */
	RUNNING,

	/** It knows revisions that this build does not. */
	AHEAD,

	/** A revision failed, or was left half-way. */
	FAILED,

	/** It does not answer. */
	UNREACHABLE;

	/**
	 * The name as it is published: {@code up-to-date}.
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
