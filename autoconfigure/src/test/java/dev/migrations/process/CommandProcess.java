package dev.migrations.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command in a process of its own: what it printed, and how it ended.
 */
public record CommandProcess(int code, String out, String err) {

	private static final long PATIENCE = 120;

	/**
	 * Run the service in a JVM.
	 * @param directory where it is run
	 * @param environment environment variables
	 * @param java the arguments of the JVM
	 */
	public static CommandProcess java(Path directory, Map<String, String> environment, List<String> java,
			String... words) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-XX:TieredStopAtLevel=1");
		command.addAll(java);
		command.addAll(List.of(words));
		return run(directory, environment, command);
	}

	public static CommandProcess run(Path directory, Map<String, String> environment, List<String> command) {
		try {
			Path out = Files.createTempFile("out", ".txt");
			Path err = Files.createTempFile("err", ".txt");
			ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
				.redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().keySet().removeIf((name) -> name.equals("NO_COLOR") || name.equals("DATABASE_URL"));
			builder.environment().putAll(environment);
			Process process = builder.start();
			process.getOutputStream().close();
			if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError("It did not end: " + Files.readString(err));
			}
			CommandProcess result = new CommandProcess(process.exitValue(), Files.readString(out),
					Files.readString(err));
			Files.delete(out);
			Files.delete(err);
			return result;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
