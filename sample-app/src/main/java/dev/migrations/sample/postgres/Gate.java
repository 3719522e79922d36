package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time start, join, leave or stop the server. It is a file lock, so
 * a process that dies inside leaves it open.
 */
final class Gate {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Path file;

	Gate(Path file) {
		this.file = file;
	}

	/**
	 * Do something while no other process is inside.
	 * @param <T> what it gives
	 */
	<T> T pass(Action<T> action) throws IOException {
		// A file lock belongs to the JVM as a whole and keeps none of its threads out.
		synchronized (Gate.class) {
			try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE,
					StandardOpenOption.WRITE)) {
				lock(channel);
				return action.run();
			}
		}
	}

	private void lock(FileChannel channel) throws IOException {
		Patience patience = new Patience(PATIENCE);
		while (tryLock(channel) == null) {
			if (patience.isExhausted()) {
				throw new EmbeddedPostgresException(
						"Another process has been starting or stopping the embedded PostgreSQL for %d s; it holds a lock on '%s'."
							.formatted(PATIENCE.toSeconds(), this.file),
						"End that process.", null);
			}
			patience.pause();
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null; // held by this class in another class loader
		}
	}

	/**
	 * What is done inside.
	 *
	 * @param <T> what it gives
	 */
	@FunctionalInterface
	interface Action<T> {

		T run() throws IOException;

	}

}
