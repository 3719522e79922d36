package dev.migrations.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Holds up what comes by, until it is opened: a table, in a schema of its own, on which
 * nobody gets a lock as long as the gate is closed.
 */
public final class Gate implements AutoCloseable {

	/** The statement that is held up. */
	public static final String PASS = "insert into gate.gate values (1)";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final TestDatabase database;

	private final Connection keeper;

	private Gate(TestDatabase database) throws SQLException {
		this.database = database;
		database.execute("create schema gate; create table gate.gate (id int)");
		this.keeper = database.connect();
		this.keeper.setAutoCommit(false);
		try (Statement statement = this.keeper.createStatement()) {
			statement.execute("lock table gate.gate in access exclusive mode");
		}
	}

	/**
	 * Close a gate in a database.
	 */
	public static Gate closed(TestDatabase database) {
		try {
			return new Gate(database);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Wait until so many are held up.
	 */
	public void awaitHeldUp(int count) {
		this.database.await("select count(*) from pg_locks where relation = 'gate.gate'::regclass and not granted",
				Integer.toString(count), PATIENCE);
	}

	/**
	 * Let everybody pass.
	 */
	@Override
	public void close() {
		try {
			this.keeper.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
