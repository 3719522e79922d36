package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an idle holder of the lock of a transaction keeps from others.
 */
@PostgresTest
class TransactionLockTests {

	/** A snapshot would stop every {@code CREATE INDEX CONCURRENTLY} of the database. */
	@Test
	void holdsNoSnapshotWhileNothingRuns(TestDatabase database) throws SQLException {
		ManagedSchema managed = new ManagedSchema(database.dataSource(), "app", "version", "history");
		BookkeepingTables tables = BookkeepingTables.of(managed, "app");
		try (Session session = Session.open(managed); Cancellation cancellation = new Cancellation(session)) {
			LockWait wait = new LockWait(Duration.ZERO, cancellation, new LockReader(session, tables, false));
			int pid = session.readBackend();
			try (TransactionLock lock = TransactionLock.acquire(session, LockKey.of(tables), "test", wait)) {
				assertThat(database
					.query("select state || coalesce(backend_xmin::text, '') from pg_stat_activity where pid = " + pid))
					.isEqualTo("idle in transaction");
			}
			assertThat(database.query("select state from pg_stat_activity where pid = " + pid)).isEqualTo("idle");
			assertThat(database.query("select count(*) from pg_locks where locktype = 'advisory'")).isEqualTo("0");
		}
	}

}
