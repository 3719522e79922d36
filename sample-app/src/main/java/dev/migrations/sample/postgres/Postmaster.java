package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server that runs on a data directory, or ran on
 * it when something ended it by force.
 *
 * @param pid the identifier that its process has or had
 * @param port the port on which it listens, zero while it does not yet say
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">Database
 * File Layout</a>
 */
record Postmaster(long pid, int port) {

	static Path file(Path dataDirectory) {
		return dataDirectory.resolve("postmaster.pid");
	}

	/**
	 * Read the file of a data directory.
	 * @return empty if there is none
	 */
	static Optional<Postmaster> read(Path dataDirectory) throws IOException {
		try {
			List<String> lines = Files.readAllLines(file(dataDirectory));
			return Optional.of(new Postmaster(number(lines, 0), (int) number(lines, 3)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/** Delete the file of a data directory whose server has ended. */
	static void forget(Path dataDirectory) throws IOException {
		Files.deleteIfExists(file(dataDirectory));
	}

	/**
	 * Whether its process is there: there is one with its pid, it has not ended, and it
	 * is, as far as one can see, of PostgreSQL.
	 */
	boolean isRunning() {
		return process().filter((process) -> isPostgres(process.info()) && !isZombie()).isPresent();
	}

	/**
	 * Whether there is a process with its pid that is not it: another program, or what is
	 * left of it until its parent takes notice. PostgreSQL cannot tell it from a server.
	 */
	boolean isSucceeded() {
		return process().isPresent() && !isRunning();
	}

	private Optional<ProcessHandle> process() {
		return ProcessHandle.of(this.pid);
	}

	private static boolean isPostgres(ProcessHandle.Info process) {
		return process.command()
			.map((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.orElse(true);
	}

	/** In a container, where the first process is often a bad parent, it may stay one. */
	private boolean isZombie() {
		try {
			String stat = Files.readString(Path.of("/proc", String.valueOf(this.pid), "stat"));
			return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
		}
		catch (IOException ex) {
			return false; // it has just ended, or this is no Linux
		}
	}

	private static long number(List<String> lines, int index) {
		return (lines.size() > index) ? Long.parseLong(lines.get(index).strip()) : 0;
	}

}
