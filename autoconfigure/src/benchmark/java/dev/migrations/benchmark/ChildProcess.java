package dev.migrations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A process that was run to its end.
 *
 * @param code its exit code
 * @param out what it printed, errors included
 * @param wall how long it took, in milliseconds
 * @param cpu how much CPU it took, in milliseconds, as far as the system told before its
 * end
 * @param resident its peak of resident memory, in MiB
 */
record ChildProcess(int code, String out, double wall, double cpu, double resident) {

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

	private static final int MOST = 2000;

	/** Linux counts in these. */
	private static final double MILLIS_PER_TICK = 10;

	static ChildProcess run(Path java, List<String> arguments, Map<String, String> environment)
			throws IOException, InterruptedException {
		// In the folder of a project, a command reads that project's sources.
		Path folder = Files.createTempDirectory("benchmark");
		Path out = folder.resolve("out");
		List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(out.toFile());
		builder.environment().putAll(environment);
		long start = System.nanoTime();
		Process process = builder.start();
		double cpu = 0;
		double resident = 0;
		while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
			cpu = Math.max(cpu, cpu(process.pid()));
			resident = Math.max(resident, resident(process.pid()));
			if (System.nanoTime() - start > PATIENCE) {
				process.destroyForcibly();
			}
		}
		double wall = (System.nanoTime() - start) / 1_000_000.0;
		String printed = Files.readString(out);
		FileSystemUtils.deleteRecursively(folder);
		return new ChildProcess(process.exitValue(), printed, wall, cpu, resident);
	}

	/** See that it did what it was to do: the figures of one that failed say nothing. */
	ChildProcess succeeded() {
		if (this.code != 0) {
			throw new IllegalStateException("It ended with %d:%n%s".formatted(this.code, told()));
		}
		return this;
	}

	/** What it said, without what a JVM that makes a cache has to say. */
	String told() {
		String told = this.out.lines()
			.filter((line) -> !line.contains("[warning][aot]"))
			.collect(Collectors.joining("\n"));
		return told.substring(0, Math.min(told.length(), MOST));
	}

	/** The number that it printed first after a word. */
	double number(String word) {
		return numbers(word).stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No '%s' in:%n%s".formatted(word, this.out)));
	}

	/** All numbers that it printed after a word. */
	List<Double> numbers(String word) {
		return this.out.lines()
			.filter((line) -> line.startsWith(word + "="))
			.map((line) -> Double.valueOf(line.substring(word.length() + 1)))
			.toList();
	}

	private static double cpu(long pid) {
		try {
			String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static double resident(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
			return lines.filter((line) -> line.startsWith("VmHWM:"))
				.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException | UncheckedIOException ex) {
			return 0;
		}
	}

}
