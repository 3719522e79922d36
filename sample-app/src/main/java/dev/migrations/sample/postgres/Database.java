package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database of the service on a server that runs.
 *
 * @param port the port of the server
 * @param password the password of its roles
 */
record Database(int port, String password) {

	/** The name of the database, and of the role that owns it. */
	static final String NAME = "journal";

	/** Its JDBC URL, without user and password. */
	String url() {
		return url(NAME);
	}

	/**
	 * Connect to the server, see that it is the one of a data directory, and make the
	 * database unless it is there.
	 * @throws SQLException if the server takes no connections, or not yet
	 */
	void prepare(Path dataDirectory) throws SQLException, IOException {
		String url = url("postgres") + "?loginTimeout=10";
		try (Connection connection = DriverManager.getConnection(url, Cluster.SUPERUSER, this.password);
				Statement statement = connection.createStatement()) {
			requireServerOf(dataDirectory, statement);
			createIfAbsent(statement);
		}
	}

	private static void requireServerOf(Path dataDirectory, Statement statement) throws SQLException, IOException {
		Path served = Path.of(single(statement, "show data_directory"));
		if (Files.exists(served) && !Files.isSameFile(served, dataDirectory)) {
			throw new EmbeddedPostgresException(
					"'%s' has been copied from '%s', whose server is running.".formatted(dataDirectory, served),
					"Delete the file 'postmaster.pid' in the copy.", null);
		}
	}

	private void createIfAbsent(Statement statement) throws SQLException {
		if (single(statement, "select count(*) from pg_roles where rolname = '%s'".formatted(NAME)).equals("0")) {
			statement.execute("create role %s login password '%s'".formatted(NAME, this.password));
		}
		if (single(statement, "select count(*) from pg_database where datname = '%s'".formatted(NAME)).equals("0")) {
			statement.execute("create database %1$s owner %1$s".formatted(NAME));
		}
	}

	private static String single(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
	}

}
