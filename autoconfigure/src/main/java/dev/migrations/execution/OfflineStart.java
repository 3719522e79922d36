package dev.migrations.execution;

/**
 * Where a script begins, and who says so.
 */
public enum OfflineStart {

	/** At nothing, because nobody said otherwise. */
	NOTHING,

	/** Where the caller says. */
	GIVEN,

	/** Where the database is. */
	DATABASE,

	/** Anywhere: it does not matter. */
	ANYWHERE

}
