package dev.migrations.schema;

/**
 * When a constraint is checked.
 */
public enum Deferral {

	/** At the end of each statement. */
	NOT_DEFERRABLE,

	/** At the end of each statement, unless a transaction asks for its own end. */
	INITIALLY_IMMEDIATE,

	/** At the end of the transaction, unless it asks otherwise. */
	INITIALLY_DEFERRED

}
