package dev.migrations.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the program {@code psql}, as a person would who was sent a script.
 *
 * @param exitCode its exit code
 * @param output what it printed and complained of
 */
public record Psql(int exitCode, String output) {

	/**
	 * Its major version.
	 */
	public static int version() {
		try {
			Process psql = new ProcessBuilder("psql", "--version").start();
			String version = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return Integer.parseInt(version.replaceFirst("(?s)\\D*(\\d+).*", "$1"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Give it a script on its standard input.
	 * @param arguments more of its arguments
	 */
	public static Psql run(TestDatabase database, String script, String... arguments) {
		try {
			URI uri = URI.create(database.url().substring("jdbc:".length()));
			Map<String, String> parameters = Stream.of(uri.getQuery().split("&"))
				.map((parameter) -> parameter.split("=", 2))
				.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
			List<String> command = new ArrayList<>(
					List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", uri.getHost(), "-p",
							String.valueOf(uri.getPort()), "-U", parameters.get("user"), "-d", database.name()));
			command.addAll(List.of(arguments));
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
			builder.environment().put("PGPASSWORD", parameters.getOrDefault("password", ""));
			Process psql = builder.start();
			try (var in = psql.getOutputStream()) {
				in.write(script.getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				// psql has stopped at an error before it has read all
			}
			String output = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Psql(psql.waitFor(), output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
