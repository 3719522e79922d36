package dev.migrations.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own for one test, dropped after it.
 *
 * @param server the server it is on
 * @param name its name
 * @param url its JDBC URL, which holds user and password
 */
public record TestDatabase(PostgresServer server, String name, String url) implements AutoCloseable {

	/**
	 * Connects to it with every call of {@link DataSource#getConnection()}.
	 */
	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url);
	}

	public Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url);
	}

	/**
	 * Run a script of any number of statements.
	 */
	public void execute(String sql) {
		JdbcClient.create(dataSource()).sql(sql).update();
	}

	/**
	 * The one column that a query gives, as text, a line a row.
	 */
	public String query(String sql) {
		return String.join("\n",
				JdbcClient.create(dataSource()).sql(sql).query((rs, row) -> String.valueOf(rs.getString(1))).list());
	}

	/**
	 * The address from which the server sees us connect.
	 */
	public String clientAddress() {
		return query("select pg_catalog.host(pg_catalog.inet_client_addr())");
	}

	/**
	 * Ask until a query gives a value.
	 */
	public void await(String sql, String value, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		for (String found = query(sql); !found.equals(value); found = query(sql)) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Expected '%s' of '%s', but found '%s'".formatted(value, sql, found));
			}
		}
	}

	@Override
	public void close() {
		this.server.dropDatabase(this.name);
	}

}
