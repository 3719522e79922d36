package dev.migrations.sample.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server writes to its log from now on.
 *
 * @param file the log
 * @param start where to begin to read, in bytes
 */
record ServerLog(Path file, long start) {

	private static final int LIMIT = 4000;

	static ServerLog endOf(Path file) throws IOException {
		return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
	}

	/** What was written since; the last of it if it is much. */
	String read() throws IOException {
		if (!Files.exists(this.file)) {
			return "";
		}
		try (RandomAccessFile log = new RandomAccessFile(this.file.toFile(), "r")) {
			log.seek(Math.max(this.start, log.length() - LIMIT));
			byte[] bytes = new byte[(int) (log.length() - log.getFilePointer())];
			log.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8).strip();
		}
	}

}
