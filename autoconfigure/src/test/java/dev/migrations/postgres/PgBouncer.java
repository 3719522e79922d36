package dev.migrations.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A PgBouncer between a test and its database. It needs the program {@code pgbouncer}.
 */
public final class PgBouncer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final TestDatabase database;

	private final int port;

	private final Path folder;

	private final Process process;

	private PgBouncer(TestDatabase database, String poolMode, int poolSize) throws IOException {
		this.database = database;
		this.port = freePort();
		this.folder = Files.createTempDirectory("pgbouncer",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		Path configuration = Files.writeString(this.folder.resolve("pgbouncer.ini"), configuration(poolMode, poolSize));
		List<String> command = new ArrayList<>(List.of("pgbouncer", "-q"));
		if (System.getProperty("user.name").equals("root")) {
			command.addAll(List.of("-u", "nobody"));
		}
		command.add(configuration.toString());
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile())
			.start();
		awaitStart();
	}

	/**
	 * Lends a connection to the database for each transaction.
	 * @param poolSize how many connections to the database it has at most
	 */
	public static PgBouncer perTransaction(TestDatabase database, int poolSize) {
		return start(database, "transaction", poolSize);
	}

	/**
	 * Lends a connection to the database for as long as the client is there.
	 * @param poolSize how many connections to the database it has at most
	 */
	public static PgBouncer perSession(TestDatabase database, int poolSize) {
		return start(database, "session", poolSize);
	}

	private static PgBouncer start(TestDatabase database, String poolMode, int poolSize) {
		try {
			return new PgBouncer(database, poolMode, poolSize);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As its documentation advises for this driver, and otherwise as it is delivered. */
	private String configuration(String poolMode, int poolSize) {
		URI server = URI.create(this.database.url().substring("jdbc:".length()));
		var query = UriComponentsBuilder.fromUri(server).build().getQueryParams();
		String password = query.getFirst("password");
		return """
				[databases]
				* = host=%s port=%d user=%s%s

				[pgbouncer]
				listen_addr = 127.0.0.1
				listen_port = %d
				unix_socket_dir =
				auth_type = any
				pool_mode = %s
				default_pool_size = %d
				ignore_startup_parameters = extra_float_digits
				""".formatted(server.getHost(), server.getPort(), query.getFirst("user"),
				(password != null) ? " password=" + password : "", this.port, poolMode, poolSize);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void awaitStart() throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!answers()) {
			if (System.nanoTime() > deadline || !this.process.isAlive()) {
				throw new IllegalStateException(
						"PgBouncer does not start: " + Files.readString(this.folder.resolve("log")));
			}
		}
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * The JDBC URL of the database through it.
	 */
	public String url() {
		return this.database.url().replaceFirst("//[^/]+/", "//localhost:%d/".formatted(this.port));
	}

	/**
	 * Connects through it with every call of {@link DataSource#getConnection()}, with the
	 * driver as it is by default.
	 */
	public DataSource dataSource() {
		return new DriverManagerDataSource(url());
	}

	/**
	 * The one column that a query through it gives, as text, a line a row.
	 */
	public String query(String sql) {
		return String.join("\n",
				JdbcClient.create(dataSource()).sql(sql).query((rs, row) -> String.valueOf(rs.getString(1))).list());
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
