package dev.migrations.revision;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Prints how long graphs of some shapes take to build, resolve and plan. Not a test: run
 * its main method, with the number of revisions as its argument.
 */
final class GraphMeasurement {

	private static final int REPETITIONS = 9;

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
		this.out.printf("%-28s %16s %16s %16s %16s %16s %16s%n", "shape", "build", "head@ resolve", "upgrade heads",
				"downgrade base", "stamp heads", "history");
		Map<String, IntFunction<int[]>> shapes = new TreeMap<>();
		shapes.put("1 linear", (i) -> (i == 0) ? new int[0] : new int[] { i - 1 });
		shapes.put("2 wide, 1,000 branches", (i) -> (i == 0) ? new int[0] : new int[] { Math.max(0, i - 1000) });
		shapes.put("3 merges, diamonds", (i) -> switch (i % 3) {
			case 0 -> (i == 0) ? new int[0] : new int[] { i - 2, i - 1 };
			default -> new int[] { i - i % 3 };
		});
		Random random = new Random(1);
		shapes.put("4 merges, random",
				(i) -> (i == 0) ? new int[0] : random.ints(2, Math.max(0, i - 50), i).distinct().toArray());
		shapes.put("5 merges, ladder", (i) -> (i < 2) ? new int[0] : new int[] { i - 2, i - 1 });
		shapes.put("6 caterpillar", (i) -> (i == 0) ? new int[0] : new int[] { (i % 2 == 0) ? i - 2 : i - 1 });
		shapes.put("7 random tree", (i) -> (i == 0) ? new int[0] : new int[] { random.nextInt(i) });
		shapes.put("8 two chains, side merges",
				(i) -> (i < 2) ? new int[0] : (i % 2 == 0) ? new int[0] : new int[] { i - 1, i - 2 });
		shapes.forEach((name, parents) -> {
			measure(name + ", ids up", headers(parents, false));
			measure(name + ", ids mixed", headers(parents, true));
		});
	}

	private List<RevisionHeader> headers(IntFunction<int[]> parents, boolean mixed) {
		List<Integer> ids = new ArrayList<>();
		for (int i = 0; i < this.size; i++) {
			ids.add(i);
		}
		if (mixed) {
			Collections.shuffle(ids, new Random(2));
		}
		List<RevisionHeader> headers = new ArrayList<>();
		for (int i = 0; i < this.size; i++) {
			List<RevisionId> downs = Arrays.stream(parents.apply(i)).mapToObj((down) -> id(ids.get(down))).toList();
			headers.add(new RevisionHeader(id(ids.get(i)), downs, List.of(), List.of(), "", null, i + ".sql"));
		}
		Collections.shuffle(headers, new Random(3));
		return headers;
	}

	private static RevisionId id(int number) {
		return new RevisionId("r%07d".formatted(number));
	}

	private void measure(String shape, List<RevisionHeader> headers) {
		RevisionGraph graph = RevisionGraph.of(headers);
		RevisionId base = graph.bases().get(0);
		Set<RevisionId> none = Set.of();
		List<RevisionId> all = graph.realHeads();
		this.out.printf("%-28s %16s %16s %16s %16s %16s %16s%n", shape, time(() -> RevisionGraph.of(headers)),
				time(() -> graph.resolve(RevisionTarget.parse(base + "@heads"), none)),
				time(() -> graph.upgrade(RevisionTarget.parse("heads"), none)),
				time(() -> graph.downgrade(RevisionTarget.parse("base"), all)),
				time(() -> graph.stamp(List.of(RevisionTarget.parse("heads")), List.of(base), false)),
				time(() -> graph.history(RevisionRange.all(), none)));
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
