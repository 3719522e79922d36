package dev.migrations.sample.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * Runs programs of PostgreSQL. To be used inside the {@link Gate} only.
 */
final class Programs {

	private static final int LIMIT_SECONDS = 120;

	private final Binaries binaries;

	private final Path output;

	/**
	 * Create a runner.
	 * @param binaries where the programs are
	 * @param output the file that takes what the last program said; it is no pipe because
	 * the server, which outlives us, would inherit it
	 */
	Programs(Binaries binaries, Path output) {
		this.binaries = binaries;
		this.output = output;
	}

	/**
	 * Run a program to its end.
	 * @return whether it succeeded
	 */
	boolean run(String program, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root, and in a user namespace it is not.
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.binaries.programs().resolve(program).toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((name) -> name.toUpperCase(Locale.ROOT).startsWith("PG"));
		builder.environment().put("LC_ALL", "C");
		Process process = builder.redirectErrorStream(true).redirectOutput(this.output.toFile()).start();
		return waitFor(process);
	}

	/** What the last program said. */
	String output() throws IOException {
		return Files.readString(this.output).strip();
	}

	private static boolean waitFor(Process process) {
		try {
			return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			process.destroy();
		}
	}

}
