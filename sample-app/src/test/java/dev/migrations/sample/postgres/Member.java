package dev.migrations.sample.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Another process that uses the embedded PostgreSQL of a folder.
 */
final class Member implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private Member(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	/** Start a process; it may not have joined yet. */
	static Member start(Path folder, Path binaries) throws IOException {
		return start(MemberProcess.class, folder.toString(), binaries.toString());
	}

	/** Start a process of any program. */
	static Member start(Class<?> program, String... arguments) throws IOException {
		List<String> command = Stream.concat(
				Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", program.getName()),
				Stream.of(arguments))
			.toList();
		return new Member(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	/** Wait until it has joined and return the port of its server. */
	int joined() throws IOException {
		return Integer.parseInt(awaitLine(MemberProcess.JOINED).substring(MemberProcess.JOINED.length()));
	}

	/** Wait until it prints a line that has this in it. */
	String awaitLine(String part) throws IOException {
		StringBuilder all = new StringBuilder();
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			if (line.contains(part)) {
				return line;
			}
			all.append(line).append('\n');
		}
		throw new AssertionError("No line with '%s' in:\n%s".formatted(part, all));
	}

	/** End it in peace, and wait for the end. */
	void leave() throws Exception {
		this.process.getOutputStream().close();
		this.process.waitFor();
	}

	/** Ask it to end, as Ctrl-C does, and wait for the end. */
	void terminate() throws Exception {
		this.process.destroy();
		this.process.waitFor();
	}

	/** Kill it, and wait for the end. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws Exception {
		terminate();
	}

}
