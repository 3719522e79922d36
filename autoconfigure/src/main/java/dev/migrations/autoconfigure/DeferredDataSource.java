package dev.migrations.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Decides where it connects when it is first to do so: what asks only for the revisions
 * needs no database.
 */
final class DeferredDataSource extends AbstractDataSource {

	private final SingletonSupplier<DataSource> choice;

	DeferredDataSource(Supplier<DataSource> choice) {
		this.choice = SingletonSupplier.of(choice);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.choice.obtain().getConnection();
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return this.choice.obtain().getConnection(username, password);
	}

}
