package dev.migrations.schema;

/**
 * What it means that a source says something, or does not.
 */
public enum Voice {

	/** What it does not say is not to be. */
	SPEAKS,

	/** What it says is to be; what it does not say may be all the same. */
	IF_GIVEN,

	/** What it says is of no account; what is, stays. */
	SILENT

}
