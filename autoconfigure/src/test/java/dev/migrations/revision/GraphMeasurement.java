package dev.migrations.revision;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how long graphs of some shapes take to build, resolve and plan. Not a test: run
 * its main method, with the number of revisions as its argument.
 */
final class GraphMeasurement {

	private static final int REPETITIONS = 9;

	private static final IntFunction<int[]> NONE = (i) -> new int[0];

	private final PrintStream out;

	private final int size;

	private GraphMeasurement(PrintStream out, int size) {
		this.out = out;
		this.size = size;
	}

	public static void main(String[] arguments) {
		int size = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 10_000;
		new GraphMeasurement(System.out, size).run();
	}

	private void run() {
		this.out.printf("%d revisions; milliseconds, first run and median of %d%n", this.size, REPETITIONS);
		print("shape", "build", "resolve L@heads", "upgrade heads", "downgrade base", "stamp heads", "history");
		Random random = new Random(1);
		measure("linear", above((i) -> new int[] { i - 1 }), NONE);
		measure("1,000 branches", above((i) -> new int[] { Math.max(0, i - 1000) }), NONE);
		measure("diamonds", above((i) -> (i % 3 == 0) ? new int[] { i - 2, i - 1 } : new int[] { i - i % 3 }), NONE);
		measure("ladder of merges", above((i) -> new int[] { Math.max(0, i - 2), i - 1 }), NONE);
		measure("random merges", above((i) -> random.ints(2, Math.max(0, i - 50), i).toArray()), NONE);
		measure("a head on every revision", above((i) -> new int[] { (i % 2 == 0) ? i - 2 : i - 1 }), NONE);
		measure("random tree", above((i) -> new int[] { random.nextInt(i) }), NONE);
		measure("two lines, depending", above((i) -> new int[] { Math.max(0, i - 2) }),
				above((i) -> (i % 2 == 0) ? new int[] { i - 1 } : new int[0]));
		measure("all depend on one", above((i) -> (i == 1) ? new int[0] : new int[] { i - 1 }),
				above((i) -> (i == 1) ? new int[0] : new int[] { 0 }));
	}

	private static IntFunction<int[]> above(IntFunction<int[]> needs) {
		return (i) -> (i == 0) ? new int[0] : needs.apply(i);
	}

	private void measure(String shape, IntFunction<int[]> parents, IntFunction<int[]> dependencies) {
		measure(shape, headers(parents, dependencies, false));
		measure(shape + ", ids mixed", headers(parents, dependencies, true));
	}

	private List<RevisionHeader> headers(IntFunction<int[]> parents, IntFunction<int[]> dependencies, boolean mixed) {
		List<Integer> numbers = IntStream.range(0, this.size).boxed().collect(Collectors.toCollection(ArrayList::new));
		if (mixed) {
			Collections.shuffle(numbers, new Random(2));
		}
		IntFunction<RevisionId> id = (i) -> new RevisionId("r%07d".formatted(numbers.get(i)));
		List<RevisionHeader> headers = new ArrayList<>();
		for (int i = 0; i < this.size; i++) {
			List<RevisionId> downs = Arrays.stream(parents.apply(i)).distinct().mapToObj(id).toList();
			List<String> needs = Arrays.stream(dependencies.apply(i)).mapToObj(id).map(RevisionId::value).toList();
			headers.add(new RevisionHeader(id.apply(i), downs, needs, List.of(), "", null, i + ".sql"));
		}
		Collections.shuffle(headers, new Random(3));
		return headers;
	}

	private void measure(String shape, List<RevisionHeader> headers) {
		RevisionGraph graph = RevisionGraph.of(headers);
		RevisionId base = graph.bases().get(0);
		Set<RevisionId> none = Set.of();
		List<RevisionId> all = graph.realHeads();
		print(shape, time(() -> RevisionGraph.of(headers)),
				time(() -> graph.resolve(RevisionTarget.parse(base + "@heads"), none)),
				time(() -> graph.upgrade(RevisionTarget.parse("heads"), none)),
				time(() -> graph.downgrade(RevisionTarget.parse("base"), all)),
				time(() -> graph.stamp(List.of(RevisionTarget.parse("heads")), List.of(base), false)),
				time(() -> graph.history(RevisionRange.all(), none)));
	}

	private void print(String... columns) {
		this.out.printf("%-36s%16s%16s%16s%16s%16s%16s%n", (Object[]) columns);
	}

	private static String time(Runnable work) {
		double[] times = new double[REPETITIONS];
		for (int i = 0; i < REPETITIONS; i++) {
			long start = System.nanoTime();
			work.run();
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		double first = times[0];
		Arrays.sort(times);
		return "%.1f %.1f".formatted(first, times[REPETITIONS / 2]);
	}

}
