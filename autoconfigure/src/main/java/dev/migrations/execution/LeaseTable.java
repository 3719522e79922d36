package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The table with the one row that is leased to a run. Times are the server's alone. Who
 * works in a transaction keeps the row locked, and nobody waits for a row that is locked;
 * so a lease cannot be taken away in the middle of a transaction.
 */
final class LeaseTable {

	private final String table;

	LeaseTable(BookkeepingTables tables) {
		this.table = tables.lock();
	}

	/**
	 * The statement that creates it.
	 */
	String create() {
		return """
				create table if not exists %s (id integer primary key check (id = 1), owner text, \
				fence bigint not null, application text, address text, acquired_at timestamptz, \
				renewed_at timestamptz, expires_at timestamptz)""".formatted(this.table);
	}

	/**
	 * The statement that creates its row where it is missing. It does not wait for who
	 * keeps a row that is there.
	 */
	String createRow() {
		return "insert into %1$s (id, fence) select 1, 0 where not exists (select from %1$s) on conflict (id) do nothing"
			.formatted(this.table);
	}

	/**
	 * Take the lease if it is free or has expired. It gives a row if that was so.
	 * @param owner a word that nobody else uses
	 */
	String take(String owner, String application, Duration lease) {
		return """
				update %s set owner = %s, fence = fence + 1, application = %s,
				  address = pg_catalog.host(pg_catalog.inet_client_addr()),
				  acquired_at = statement_timestamp(), renewed_at = statement_timestamp(),
				  expires_at = statement_timestamp() + %s
				where %s and (owner is null or expires_at < clock_timestamp()) returning fence""".formatted(this.table,
				Quoting.literal(owner), Quoting.literal(application), interval(lease), unlocked());
	}

	/**
	 * Prolong the lease from outside the run's transactions, unless one of them keeps it
	 * anyway.
	 */
	String prolong(String owner, Duration lease) {
		return "update %s set renewed_at = clock_timestamp(), expires_at = %s where %s and owner = %s"
			.formatted(this.table, end(lease), unlocked(), Quoting.literal(owner));
	}

	/**
	 * Prolong the lease and keep it until the end of the transaction; fails if it is
	 * another's.
	 */
	RecordStatement keep(String owner, Duration lease) {
		String with = "with kept as (update %s set renewed_at = clock_timestamp(), expires_at = %s where owner = %s returning id) "
			.formatted(this.table, end(lease), Quoting.literal(owner));
		return LockLostException.guard(with, "exists (select from kept)");
	}

	/**
	 * Give the lease back.
	 */
	String free(String owner) {
		return "update %s set owner = null, expires_at = null where owner = %s".formatted(this.table,
				Quoting.literal(owner));
	}

	/**
	 * Take the lease away from whoever has it, if it is a lease and not kept by a
	 * transaction.
	 */
	LockRelease release(Session session, LockHolder holder) throws SQLException {
		if (!holder.isLease()) {
			return new LockRelease(false, holder,
					"It goes with the session that holds it. If that is dead, end it with 'select pg_terminate_backend(%d)'."
						.formatted(holder.pid()));
		}
		String free = "update %s set owner = null, expires_at = null where %s returning id".formatted(this.table,
				unlocked());
		boolean released = session.query(free, (rows) -> rows.next());
		return new LockRelease(released, holder,
				released ? "" : "A transaction of its owner is under way: wait for its end, and try again.");
	}

	/**
	 * Read whose the lease is, if it has not expired.
	 */
	Optional<LockHolder> holder(Session session) throws SQLException {
		return read(session, "owner is not null and expires_at >= clock_timestamp()");
	}

	/**
	 * Read whose the lease is or was until it expired.
	 */
	Optional<LockHolder> owner(Session session) throws SQLException {
		return read(session, "owner is not null");
	}

	private Optional<LockHolder> read(Session session, String condition) throws SQLException {
		return session.query(
				"select application, address, acquired_at, expires_at from %s where %s".formatted(this.table,
						condition),
				(rows) -> rows.next()
						? Optional.of(new LockHolder(null, rows.getString(1), rows.getString(2),
								rows.getObject(3, OffsetDateTime.class), null, rows.getObject(4, OffsetDateTime.class)))
						: Optional.empty());
	}

	private static String end(Duration lease) {
		return "clock_timestamp() + " + interval(lease);
	}

	private static String interval(Duration lease) {
		return "interval '%d milliseconds'".formatted(lease.toMillis());
	}

	private String unlocked() {
		return "id = (select id from %s for update skip locked)".formatted(this.table);
	}

}
