package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.log.LogMessage;

/**
 * Starts and stops the server of a cluster. To be used inside the {@link Gate} only.
 */
final class Server {

	private static final Log logger = LogFactory.getLog(Server.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Cluster cluster;

	private final Programs programs;

	Server(Cluster cluster, Programs programs) {
		this.cluster = cluster;
		this.programs = programs;
	}

	/**
	 * Find the server, whoever started it, or start it.
	 * @return a database on it that answers
	 */
	Database ensureRunning() throws IOException {
		this.cluster.ensureExists();
		Path data = this.cluster.dataDirectory();
		Patience patience = new Patience(PATIENCE);
		while (true) {
			Optional<Postmaster> postmaster = Postmaster.read(data).filter(Postmaster::isRunning);
			if (postmaster.isEmpty()) {
				start(patience);
				continue;
			}
			Database database = new Database(postmaster.get().port(), this.cluster.password());
			try {
				database.prepare(data);
				return database;
			}
			catch (SQLException ex) {
				pause(patience, doesNotAnswer(ex)); // it is starting, recovering or
													// stopping
			}
		}
	}

	/** Stop it if it runs, whoever started it. */
	void stop() throws IOException {
		Path data = this.cluster.dataDirectory();
		if (Postmaster.read(data).filter(Postmaster::isRunning).isEmpty()) {
			return;
		}
		if (this.programs.run("pg_ctl", List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=60"))) {
			logger.info("Stopped the embedded PostgreSQL");
		}
		else {
			logger.warn(LogMessage.format("Cannot stop the embedded PostgreSQL: %s", this.programs.output()));
		}
	}

	private void start(Patience patience) throws IOException {
		Path data = this.cluster.dataDirectory();
		if (Postmaster.read(data).filter(Postmaster::isSucceeded).isPresent()) {
			Postmaster.forget(data);
		}
		ServerLog log = ServerLog.endOf(this.cluster.log());
		int port = Ports.choose(this.cluster.lastPort());
		logger.info(LogMessage.format("Starting the embedded PostgreSQL on port %d", port));
		if (this.programs.run("pg_ctl", List.of("start", "--pgdata=" + data, "--log=" + this.cluster.log(), "--wait",
				"--timeout=60", "--options=-p " + port))) {
			this.cluster.rememberPort(port);
			return;
		}
		String said = log.read();
		EmbeddedPostgresException failure = doesNotStart(said);
		if (!isPassing(said)) {
			throw failure;
		}
		pause(patience, failure);
	}

	/**
	 * Somebody took the port just now, or processes of a killed server are still ending.
	 */
	private static boolean isPassing(String said) {
		return said.contains("could not create any TCP/IP sockets")
				|| said.contains("pre-existing shared memory block");
	}

	private static void pause(Patience patience, EmbeddedPostgresException otherwise) {
		if (patience.isExhausted()) {
			throw otherwise;
		}
		patience.pause();
	}

	private EmbeddedPostgresException doesNotAnswer(SQLException ex) {
		return new EmbeddedPostgresException(
				"The embedded PostgreSQL does not answer: %s. Its log is '%s'.".formatted(ex.getMessage(),
						this.cluster.log()),
				"End its process, whose pid is in the first line of '%s', or delete that file if the pid is of another program."
					.formatted(Postmaster.file(this.cluster.dataDirectory())),
				ex);
	}

	private EmbeddedPostgresException doesNotStart(String said) throws IOException {
		return new EmbeddedPostgresException(
				"The embedded PostgreSQL on '%s' does not start:\n%s\n%s".formatted(this.cluster.dataDirectory(),
						this.programs.output(), said),
				"Remove what keeps it from that; or, to begin with an empty database, delete the folder '%s'."
					.formatted(this.cluster.dataDirectory().getParent()),
				null);
	}

}
