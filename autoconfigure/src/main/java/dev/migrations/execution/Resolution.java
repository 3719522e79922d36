package dev.migrations.execution;

/**
 * What a person found out of a revision that was left half-way.
 */
public enum Resolution {

	/** It was done to its end by hand: it is to be recorded. */
	APPLIED,

	/** Nothing of it is left: it is to be forgotten, and run from its beginning. */
	ROLLED_BACK,

	/** The statement it stopped at was not done: it is to be gone on with there. */
	RETRY

}
