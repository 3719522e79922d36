package dev.migrations.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much is measured, from the system properties {@code benchmark.*}.
 *
 * @param target where the report goes
 * @param revisions how long the histories are
 * @param rounds how often each tool has its turn
 * @param boots how often each application is started
 * @param tables how many tables the catalogs and the models have
 * @param planned how many revisions are resolved and planned without a database
 * @param laterJava the home of a JDK 25, whether it exists or not
 * @param experiments the names of those that are run, empty for all
 */
record BenchmarkSettings(Path target, List<Integer> revisions, int rounds, int boots, List<Integer> tables, int planned,
		Path laterJava, Set<String> experiments) {

	/** A long history is not applied more often than this. */
	private static final int LONG_ROUNDS = 3;

	private static final int LONG = 2000;

	static BenchmarkSettings read() {
		return new BenchmarkSettings(Path.of(System.getProperty("benchmark.target", "target")).toAbsolutePath(),
				numbers("benchmark.revisions", "100,1000,5000"), Integer.getInteger("benchmark.rounds", 7),
				Integer.getInteger("benchmark.boots", 15), numbers("benchmark.tables", "50,100,500"),
				Integer.getInteger("benchmark.planned", 10_000),
				Path.of(System.getProperty("benchmark.java25", "/usr/lib/jvm/temurin-25-jdk-amd64")),
				Set.copyOf(words("benchmark.experiments", "")));
	}

	boolean wants(String experiment) {
		return this.experiments.isEmpty() || this.experiments.contains(experiment);
	}

	int rounds(int revisions) {
		return (revisions > LONG) ? Math.min(LONG_ROUNDS, this.rounds) : this.rounds;
	}

	private static List<Integer> numbers(String name, String usual) {
		return words(name, usual).stream().map(Integer::valueOf).toList();
	}

	private static List<String> words(String name, String usual) {
		return Stream.of(System.getProperty(name, usual).split(",")).filter((word) -> !word.isBlank()).toList();
	}

}
