package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.postgres.TestDatabase;

/**
 * Somebody who reads a database all the time, for a few milliseconds each: what runs
 * concurrently has to wait for such, and can be interrupted while it does.
 */
final class BusyReader implements AutoCloseable {

	private final TestDatabase database;

	private final Thread thread = new Thread(this::run, "busy-reader");

	private volatile boolean closed;

	private BusyReader(TestDatabase database) {
		this.database = database;
		this.thread.start();
	}

	static BusyReader of(TestDatabase database) {
		return new BusyReader(database);
	}

	private void run() {
		while (!this.closed) {
			try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
				while (!this.closed) {
					read(statement);
					connection.rollback();
				}
			}
			catch (SQLException ex) {
				// It was cut off, and comes again.
			}
		}
	}

	private static void read(Statement statement) throws SQLException {
		try {
			statement
				.execute("select count(*) from event; select count(*) from item; select pg_sleep(random() * 0.03)");
		}
		catch (SQLException ex) {
			if (!"42P01".equals(ex.getSQLState())) {
				throw ex;
			}
		}
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
