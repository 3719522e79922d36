package dev.migrations.command;

/**
 * What a service does when it starts and the database has revisions that its build does
 * not know, because a newer build was there.
 */
public enum OnUnknownRevision {

	/**
	 * Start with a warning if the history shows that they descend from the heads of this
	 * build, and fail otherwise.
	 */
	AUTO,

	/** Do not start. */
	FAIL,

	/** Start, and leave the database as it is. */
	IGNORE,

	/**
	 * Undo them by what the database keeps of them, unless one of them cannot be undone,
	 * or an instance of a newer build is connected.
	 */
	DOWNGRADE

}
