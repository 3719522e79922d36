package dev.migrations.autoconfigure;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.util.ClassUtils;

/**
 * Opens connections for migrations alone, outside every pool: a run must not wait for the
 * pool it makes the schema for, and needs driver settings of its own.
 */
final class DedicatedConnections extends AbstractDriverBasedDataSource {

	private static final boolean HIKARI = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			DedicatedConnections.class.getClassLoader());

	private final Driver driver;

	private @Nullable String initSql;

	private DedicatedConnections(Driver driver, String url) {
		this.driver = driver;
		setUrl(url);
	}

	/**
	 * Connect to a URL.
	 * @param driverClassName the driver, {@code null} for the one that understands the
	 * URL
	 * @param application the name by which PostgreSQL is to show the connections
	 */
	static DedicatedConnections to(String url, @Nullable String username, @Nullable String password,
			@Nullable String driverClassName, String application) {
		DedicatedConnections connections = new DedicatedConnections(driver(url, driverClassName), url);
		if (username != null) {
			connections.setUsername(username);
		}
		if (password != null) {
			connections.setPassword(password);
		}
		connections.setConnectionProperties(driverProperties(url, application));
		return connections;
	}

	/**
	 * Connect as a data source does, past its pool, where it is known how.
	 * @param username a user of our own, {@code null} for the data source's
	 * @return {@code null} if one has to borrow from the data source itself: it is
	 * wrapped, or it obtains its credentials in a way of its own
	 */
	static @Nullable DedicatedConnections like(DataSource dataSource, @Nullable String username,
			@Nullable String password, String application) {
		if (!HIKARI || dataSource.getClass() != HikariDataSource.class) {
			return null;
		}
		HikariDataSource pool = (HikariDataSource) dataSource;
		if (pool.getJdbcUrl() == null || pool.getCredentialsProvider() != null) {
			return null;
		}
		DedicatedConnections connections = to(pool.getJdbcUrl(), (username != null) ? username : pool.getUsername(),
				(username != null) ? password : pool.getPassword(), pool.getDriverClassName(), application);
		Properties properties = new Properties();
		properties.putAll(driverProperties(pool.getJdbcUrl(), application));
		properties.putAll(pool.getDataSourceProperties());
		connections.setConnectionProperties(properties);
		connections.setSchema(pool.getSchema());
		connections.initSql = pool.getConnectionInitSql();
		return connections;
	}

	/**
	 * What the URL says itself stays: the driver gives its parameters precedence.
	 */
	private static Properties driverProperties(String url, String application) {
		Properties properties = new Properties();
		if (url.startsWith("jdbc:postgresql:")) {
			properties.setProperty("ApplicationName", application);
			properties.setProperty("tcpKeepAlive", "true");
			// In seconds; a server that accepts and then says nothing would hold us for
			// ever.
			properties.setProperty("loginTimeout", "30");
			// Each statement runs once, and a pooler may not keep what is prepared.
			properties.setProperty("prepareThreshold", "0");
			properties.setProperty("cancelSignalTimeout", "2");
			// What a statement holds is shown by us, with its place, or not at all.
			properties.setProperty("logServerErrorDetail", "false");
		}
		return properties;
	}

	private static Driver driver(String url, @Nullable String driverClassName) {
		if (driverClassName != null) {
			return (Driver) BeanUtils.instantiateClass(
					ClassUtils.resolveClassName(driverClassName, DedicatedConnections.class.getClassLoader()));
		}
		try {
			return DriverManager.getDriver(url);
		}
		catch (SQLException ex) {
			throw new MigrationsException(
					"There is no JDBC driver for the URL of the database, which begins with '%s'."
						.formatted(url.replaceFirst("(?s)[/@?].*", "")),
					"Correct 'migrations.url' or 'spring.datasource.url': it is to begin with 'jdbc:postgresql:' or 'postgresql:'.",
					ex);
		}
	}

	@Override
	protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
		String url = getUrl();
		Connection connection = (url != null) ? this.driver.connect(url, properties) : null;
		if (connection == null) {
			throw new SQLException("The JDBC driver does not understand the database's URL");
		}
		if (this.initSql != null) {
			try (Statement statement = connection.createStatement()) {
				statement.execute(this.initSql);
			}
		}
		return connection;
	}

}
