package dev.migrations.script;

/**
 * What it would mean to run a statement again that was interrupted, outside a
 * transaction, so that nobody knows whether it was done.
 *
 * @param kind which sort of statement it is
 * @param object the name of what it makes, drops or detaches as it is written, empty
 * where there is none to know
 * @param table the name of the table it works on as it is written, empty where there is
 * none to know
 */
public record Repetition(Kind kind, String object, String table) {

	static final Repetition UNKNOWN = new Repetition(Kind.UNKNOWN, "", "");

	/**
	 * The sorts of statements.
	 */
	public enum Kind {

		/** It must not be repeated unless it is known that it was not done. */
		UNKNOWN,

		/**
		 * It can be in a transaction, and so is in one with the record of it: it is
		 * always known whether it was done.
		 */
		RECORDED,

		/** It may be repeated as often as one likes. */
		HARMLESS,

		/** {@code CREATE INDEX CONCURRENTLY}: it may have left an invalid index. */
		CREATES_INDEX,

		/** {@code DROP INDEX CONCURRENTLY}: its index may be gone. */
		DROPS_INDEX,

		/** {@code REINDEX INDEX CONCURRENTLY}: it may have left a second index. */
		REBUILDS_INDEX,

		/** {@code REINDEX TABLE CONCURRENTLY}: it may have left second indexes. */
		REBUILDS_INDEXES_OF_TABLE,

		/** {@code REINDEX SCHEMA CONCURRENTLY}: it may have left second indexes. */
		REBUILDS_INDEXES_OF_SCHEMA,

		/** {@code REINDEX DATABASE CONCURRENTLY}: it may have left second indexes. */
		REBUILDS_ALL_INDEXES,

		/**
		 * {@code ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY}: it may be gone, or
		 * between.
		 */
		DETACHES_PARTITION

	}

}
