package dev.migrations.model;

/**
 * Whether a source speaks of a facet of the schema.
 */
public enum Speech {

	/**
	 * All of it is said: what the source does not mention is not wanted.
	 */
	WHOLE,

	/**
	 * Only what the source mentions is said; of the rest it is silent.
	 */
	STATED,

	/**
	 * Nothing is said: the database keeps what it has.
	 */
	SILENT

}
