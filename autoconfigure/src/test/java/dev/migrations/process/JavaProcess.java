package dev.migrations.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own that runs a class of the tests.
 */
public final class JavaProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Process process;

	private final List<String> lines = new ArrayList<>();

	private final CountDownLatch ended = new CountDownLatch(1);

	private JavaProcess(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "process-output");
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Run the main method of a class.
	 * @param java the arguments of the JVM, its class path among them
	 */
	public static JavaProcess start(List<String> java, Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(java);
		command.add(main.getName());
		command.addAll(List.of(arguments));
		try {
			return new JavaProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (BufferedReader reader = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				synchronized (this.lines) {
					this.lines.add(line);
					this.lines.notifyAll();
				}
			}
		}
		catch (IOException ex) {
			// The process was killed.
		}
		finally {
			this.ended.countDown();
			synchronized (this.lines) {
				this.lines.notifyAll();
			}
		}
	}

	/**
	 * Wait until it has printed a text.
	 */
	public void awaitOutput(String text) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		synchronized (this.lines) {
			while (this.lines.stream().noneMatch((line) -> line.contains(text))) {
				long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
				if (left <= 0 || this.ended.getCount() == 0) {
					throw new AssertionError("'%s' was not printed, but:%n%s".formatted(text, output()));
				}
				try {
					this.lines.wait(left);
				}
				catch (InterruptedException ex) {
					throw new AssertionError(ex);
				}
			}
		}
	}

	/**
	 * Write a text to its input. One that has ended does not read it.
	 */
	public void send(String text) {
		try {
			this.process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Ask it to end, as an orchestrator does. {@link Process#destroy()} would close its
	 * output too.
	 */
	public void terminate() {
		this.process.toHandle().destroy();
	}

	/** End it at once, without a chance to clean up. */
	public void kill() {
		this.process.destroyForcibly();
	}

	/**
	 * Wait until it has ended.
	 * @return its exit status
	 */
	public int awaitEnd() {
		return awaitEnd(PATIENCE);
	}

	/**
	 * Wait until it has ended, but no longer than given.
	 * @return its exit status
	 */
	public int awaitEnd(Duration patience) {
		try {
			if (!this.process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)
					|| !this.ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("It did not end, but printed:\n" + output());
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/** All that it has printed so far. */
	public String output() {
		synchronized (this.lines) {
			return String.join("\n", this.lines);
		}
	}

	@Override
	public void close() {
		kill();
		awaitEnd();
	}

}
