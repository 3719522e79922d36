package dev.migrations.execution;

/**
 * What of a run is one transaction.
 */
public enum TransactionMode {

	/**
	 * Each revision, with its records: those before one that fails stay.
	 */
	PER_MIGRATION,

	/**
	 * The whole run: all of it stays, or nothing. It cannot have statements that refuse
	 * to be in a transaction.
	 */
	ALL

}
