package dev.migrations.sample.postgres;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes that use the server. Each has a file of its own and holds a lock on it
 * for as long as it lives; the operating system takes the lock from a process that dies,
 * however it dies. To be used inside the {@link Gate} only.
 */
final class Members {

	private final Path folder;

	/** Begins the names of this JVM's files, and of no other's though pids come again. */
	private final String prefix = "%d-%d-".formatted(ProcessHandle.current().pid(),
			ManagementFactory.getRuntimeMXBean().getStartTime());

	Members(Path folder) {
		this.folder = folder;
	}

	/**
	 * Become a member until {@link Membership#close()} or the end of the process.
	 */
	Membership enter() throws IOException {
		Files.createDirectories(this.folder);
		Path file = Files.createTempFile(this.folder, this.prefix, ".member");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
		channel.lock();
		return new Membership(file, channel);
	}

	/**
	 * Whether there is a member. What the dead have left is cleared away.
	 */
	boolean isAnyAlive() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return false;
		}
		boolean alive = false;
		for (Path file : files()) {
			alive |= isAlive(file);
		}
		return alive;
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.toList();
		}
	}

	private boolean isAlive(Path file) throws IOException {
		// To open and close a file would free the lock that this JVM has on it.
		if (file.getFileName().toString().startsWith(this.prefix)) {
			return true;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			if (channel.tryLock() == null) {
				return true;
			}
		}
		Files.deleteIfExists(file);
		return false;
	}

	/**
	 * The membership of this process.
	 *
	 * @param file the file that stands for it
	 * @param channel holds the lock on the file
	 */
	record Membership(Path file, FileChannel channel) {

		void close() throws IOException {
			this.channel.close();
			Files.deleteIfExists(this.file);
		}

	}

}
