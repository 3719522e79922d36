package dev.migrations.execution;

import java.sql.SQLException;

/**
 * The lock that lets one run at a time work on a schema, as an operator sees it: an
 * advisory lock or a lease, whichever there is.
 */
public final class MigrationLock {

	private final ManagedSchema managed;

	/**
	 * Create a view of the lock of a schema. It does not connect.
	 */
	public MigrationLock(ManagedSchema managed) {
		this.managed = managed;
	}

	/**
	 * Read who holds the lock at this moment.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public LockStatus status() {
		return with((session, tables, reader) -> new LockStatus(reader.holder().orElse(null)));
	}

	/**
	 * Take a lease away from the run that has it, as is needed where its owner is dead
	 * and one does not want to wait until it expires. An owner that lives stops before
	 * its next step. An advisory lock goes with its session alone, and then it is said
	 * how to end that.
	 * @return whether it was taken away, and if not, what to do
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public LockRelease release() {
		return with((session, tables, reader) -> {
			LockHolder holder = reader.holder().orElse(null);
			return (holder != null) ? new LeaseTable(tables).release(session, holder)
					: new LockRelease(false, null, "");
		});
	}

	private <T> T with(Action<T> action) {
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			BookkeepingTables tables = BookkeepingTables.of(this.managed, state.schema());
			return action.run(session, tables, LockReader.of(session, tables, state));
		}
		catch (SQLException ex) {
			throw Session.unexpected("Who holds the migrations lock could not be read", ex);
		}
	}

	/**
	 * Does something about the lock.
	 */
	@FunctionalInterface
	private interface Action<T> {

		T run(Session session, BookkeepingTables tables, LockReader reader) throws SQLException;

	}

}
