package dev.migrations.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A server of its own, which can be made to crash. It loses nothing that it has
 * committed.
 */
public final class StoppableServer implements AutoCloseable {

	private final EmbeddedPostgres embedded;

	private final List<String> restart = new ArrayList<>();

	private StoppableServer(EmbeddedPostgres embedded) {
		this.embedded = embedded;
		if (System.getProperty("user.name").equals("root")) {
			this.restart.addAll(List.of("unshare", "-U")); // PostgreSQL refuses root
		}
		this.restart
			.addAll(List.of(Path.of(ask("select setting from pg_config where name = 'BINDIR'"), "pg_ctl").toString(),
					"restart", "-s", "-w", "-m", "immediate", "-D", ask("show data_directory")));
	}

	/**
	 * Start one.
	 */
	public static StoppableServer start() {
		return new StoppableServer(PostgresServer.startOwn("synchronous_commit", "on", "unix_socket_directories", ""));
	}

	private String ask(String sql) {
		return JdbcClient.create(this.embedded.getPostgresDatabase()).sql(sql).query(String.class).single();
	}

	/**
	 * Databases on it.
	 */
	public PostgresServer server() {
		return PostgresServer.at(this.embedded.getJdbcUrl("postgres", "postgres"));
	}

	/**
	 * Stop it at once, without the chance to write down anything, and start it again.
	 */
	public void crash() {
		try {
			Process process = new ProcessBuilder(this.restart).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (process.waitFor() != 0) {
				throw new IllegalStateException("The server does not start again: " + this.restart);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.embedded.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
