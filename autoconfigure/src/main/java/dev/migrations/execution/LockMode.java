package dev.migrations.execution;

/**
 * By what one run at a time is let work on a schema.
 */
public enum LockMode {

	/**
	 * {@link #SESSION}, or {@link #TRANSACTION} where a pooler lends its connections for
	 * a transaction only and every revision of the run can be in one.
	 */
	AUTO,

	/**
	 * An advisory lock of the session.
	 */
	SESSION,

	/**
	 * An advisory lock of one transaction, which is the whole run. It works through every
	 * pooler.
	 */
	TRANSACTION,

	/**
	 * A lease: a row with an owner that has to be renewed. It needs no advisory locks.
	 */
	TABLE,

	/**
	 * None. Of two runs at once, one fails.
	 */
	NONE

}
