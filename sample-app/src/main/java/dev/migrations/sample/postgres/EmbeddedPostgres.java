package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.log.LogMessage;

/**
 * A PostgreSQL server that all processes share which use the same folder: the first
 * starts it, the last stops it. What a process that is killed leaves behind is taken over
 * by the next one, whether that is a server without members or a data directory without a
 * server.
 */
final class EmbeddedPostgres {

	private static final Log logger = LogFactory.getLog(EmbeddedPostgres.class);

	private final Path folder;

	private final Gate gate;

	private final Members members;

	private final Server server;

	private Members.@Nullable Membership membership;

	/**
	 * Create the server of a folder; nothing is done yet.
	 * @param folder where it keeps everything, made if need be
	 * @param binaries where its programs are unpacked
	 */
	EmbeddedPostgres(Path folder, Path binaries) {
		this.folder = folder.toAbsolutePath().normalize();
		this.gate = new Gate(this.folder.resolve("gate.lock"));
		this.members = new Members(this.folder.resolve("members"));
		Programs programs = new Programs(new Binaries(binaries.toAbsolutePath()), this.folder.resolve("program.log"));
		this.server = new Server(new Cluster(this.folder, programs), programs);
	}

	/**
	 * Use the server, which is started if it does not run.
	 * @return the database to use until {@link #leave()}
	 * @throws EmbeddedPostgresException if there can be no server
	 */
	Database join() {
		try {
			Files.createDirectories(this.folder);
			Database database = this.gate.pass(this::joinInside);
			logger.info(LogMessage.format("Using the embedded PostgreSQL on port %d with data in '%s'", database.port(),
					this.folder));
			return database;
		}
		catch (IOException ex) {
			throw new EmbeddedPostgresException(
					"The embedded PostgreSQL cannot use the folder '%s': %s".formatted(this.folder, ex),
					"Make sure that the folder can be written and its disk is not full.", ex);
		}
	}

	/**
	 * Use the server no more; if nobody else does, it is stopped. To be called when the
	 * process ends, be it that {@link #join()} is still under way or has failed.
	 */
	void leave() {
		try {
			if (Files.isDirectory(this.folder)) {
				this.gate.pass(this::leaveInside);
			}
		}
		catch (IOException | EmbeddedPostgresException ex) {
			logger.warn("Leaving the embedded PostgreSQL as it is", ex);
		}
	}

	private Database joinInside() throws IOException {
		Members.Membership membership = this.members.enter();
		try {
			Database database = this.server.ensureRunning();
			this.membership = membership;
			return database;
		}
		finally {
			if (this.membership == null) {
				membership.close();
			}
		}
	}

	private boolean leaveInside() throws IOException {
		if (this.membership == null) {
			return false;
		}
		this.membership.close();
		this.membership = null;
		boolean last = !this.members.isAnyAlive();
		if (last) {
			this.server.stop();
		}
		return last;
	}

}
