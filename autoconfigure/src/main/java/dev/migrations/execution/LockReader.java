package dev.migrations.execution;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Reads who keeps other runs away from a schema, by whatever kind of lock.
 */
final class LockReader {

	private final Session session;

	private final BookkeepingTables tables;

	private final boolean leases;

	/**
	 * Create a reader.
	 * @param leases whether the table exists in which a lease would be
	 */
	LockReader(Session session, BookkeepingTables tables, boolean leases) {
		this.session = session;
		this.tables = tables;
		this.leases = leases;
	}

	/**
	 * A reader that reads what there is.
	 * @param state what the database had a moment ago
	 */
	static LockReader of(Session session, BookkeepingTables tables, DatabaseState state) {
		return new LockReader(session, tables, state.tables().contains(session.managed().lockTable()));
	}

	/**
	 * Who holds the lock now: a session or transaction, else the owner of a lease that
	 * has not expired.
	 */
	Optional<LockHolder> holder() throws SQLException {
		Optional<LockHolder> session = readSession();
		return (session.isEmpty() && this.leases) ? new LeaseTable(this.tables).holder(this.session) : session;
	}

	/**
	 * Who keeps others from taking the lock: also the owner of a lease that has expired,
	 * whose transaction has not ended yet.
	 */
	Optional<LockHolder> blocker() throws SQLException {
		Optional<LockHolder> session = readSession();
		return (session.isEmpty() && this.leases) ? new LeaseTable(this.tables).owner(this.session) : session;
	}

	private Optional<LockHolder> readSession() throws SQLException {
		String sql = """
				select l.pid, coalesce(a.application_name, ''), pg_catalog.host(a.client_addr), a.backend_start,
				  pg_catalog.left(pg_catalog.regexp_replace(a.query, '\\s+', ' ', 'g'), 200)
				from pg_catalog.pg_locks l left join pg_catalog.pg_stat_activity a on a.pid = l.pid
				where %s""".formatted(LockKey.of(this.tables).condition());
		return this.session
			.query(sql,
					(rows) -> rows.next()
							? Optional.of(new LockHolder(rows.getInt(1), rows.getString(2), rows.getString(3),
									rows.getObject(4, OffsetDateTime.class), rows.getString(5), null))
							: Optional.empty());
	}

}
