package dev.migrations.execution;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The two numbers by which PostgreSQL knows the advisory lock of a schema and its version
 * table. That it belongs to one database, PostgreSQL adds itself.
 *
 * @param object tells the schemas and version tables of a database apart
 */
record LockKey(int object) {

	/** Marks our locks among others in {@code pg_locks.classid}: the letters MIGR. */
	private static final int CLASS = 0x4D494752;

	static LockKey of(BookkeepingTables tables) {
		CRC32 crc = new CRC32();
		crc.update(tables.version().getBytes(StandardCharsets.UTF_8));
		return new LockKey((int) crc.getValue());
	}

	/**
	 * The arguments of PostgreSQL's functions for advisory locks.
	 */
	String arguments() {
		return "%d, %d".formatted(CLASS, this.object);
	}

	/**
	 * An SQL expression that takes the lock for the session, and says whether it was
	 * free.
	 */
	String tryLock() {
		return "pg_catalog.pg_try_advisory_lock(%s)".formatted(arguments());
	}

	/**
	 * An SQL expression that takes the lock for the transaction, and says whether it got
	 * it. Whoever has the lock of the session gets that of its transactions.
	 */
	String tryTransactionLock() {
		return "pg_catalog.pg_try_advisory_xact_lock(%s)".formatted(arguments());
	}

	/**
	 * An SQL expression that releases the lock of the session, and says whether it had
	 * it.
	 */
	String unlock() {
		return "pg_catalog.pg_advisory_unlock(%s)".formatted(arguments());
	}

	/**
	 * A condition that chooses this lock in {@code pg_locks l}.
	 */
	String condition() {
		return """
				l.locktype = 'advisory' and l.granted and l.objsubid = 2
				  and l.database = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())
				  and l.classid = %d and l.objid = %d"""
			.formatted(CLASS, Integer.toUnsignedLong(this.object));
	}

}
