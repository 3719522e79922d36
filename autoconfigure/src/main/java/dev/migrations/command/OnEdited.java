package dev.migrations.command;

/**
 * What a service does when it starts and the file of an applied revision was edited.
 */
public enum OnEdited {

	/** Warn, and start. */
	WARN,

	/** Do not start, and run nothing. */
	FAIL,

	/** Start, and do not look. */
	IGNORE

}
