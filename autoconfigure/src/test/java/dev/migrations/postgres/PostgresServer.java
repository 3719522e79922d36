package dev.migrations.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server that the tests of this JVM run on, and the one place that decides
 * which: the one whose JDBC URL is given by {@code -Dpostgres.url}, else one in a
 * container if a container engine answers, else one from Maven artifacts.
 */
public final class PostgresServer {

	private static final AtomicInteger databases = new AtomicInteger();

	private final String url;

	private PostgresServer(String url) {
		this.url = url;
	}

	/**
	 * The server of this JVM, started by the first call and stopped when the JVM ends.
	 */
	public static PostgresServer shared() {
		return Shared.SERVER;
	}

	/** One that runs already. */
	static PostgresServer at(String url) {
		return new PostgresServer(url);
	}

	/**
	 * Start a server of its own, from Maven artifacts, for a test that stops it or needs
	 * settings of its own.
	 * @param settings pairs of a setting's name and its value
	 */
	public static EmbeddedPostgres startOwn(String... settings) {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
		for (int i = 0; i < settings.length; i += 2) {
			builder.setServerConfig(settings[i], settings[i + 1]);
		}
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Create an empty database.
	 */
	public TestDatabase createDatabase() {
		return createDatabase("template1");
	}

	/**
	 * Create a database that is a copy of another one, to which nobody may be connected.
	 */
	public TestDatabase createDatabase(String template) {
		String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), databases.incrementAndGet());
		execute("create database %s template %s".formatted(name, template));
		return new TestDatabase(this, name, withDatabase(name));
	}

	void dropDatabase(String name) {
		execute("drop database if exists %s with (force)".formatted(name));
	}

	private void execute(String sql) {
		try (Connection connection = DriverManager.getConnection(this.url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The URL has the form {@code jdbc:postgresql://host:port/database?...}. */
	private String withDatabase(String name) {
		return this.url.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
	}

	private static PostgresServer decide() {
		String given = System.getProperty("postgres.url", "");
		if (!given.isEmpty()) {
			return new PostgresServer(given);
		}
		if (DockerClientFactory.instance().isDockerAvailable()) {
			return container();
		}
		return new PostgresServer(startOwn().getJdbcUrl("postgres", "postgres"));
	}

	@SuppressWarnings("resource") // lives as long as the JVM
	private static PostgresServer container() {
		String major = System.getProperty("postgres.version", "18").replaceFirst("\\..*", "");
		// As the one from Maven artifacts: the same superuser, and everybody is let in.
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:" + major + "-alpine")
			.withUsername("postgres")
			.withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
			.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
		container.start();
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		return new PostgresServer("jdbc:postgresql://%s:%d/postgres?user=%s".formatted(container.getHost(),
				container.getFirstMappedPort(), container.getUsername()));
	}

	private static final class Shared {

		static final PostgresServer SERVER = decide();

	}

}
