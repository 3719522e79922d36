package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The third step from headers to a graph: no revision may come before itself, by its
 * parents, by its dependencies, or by both.
 */
final class CycleAssembly {

	/** How many revisions of a cycle are named; a longer list helps nobody. */
	private static final int NAMED = 12;

	private final List<RevisionHeader> headers;

	private final Topology topology;

	/**
	 * Create the step.
	 * @param headers the revisions
	 * @param topology their shape, which may have cycles
	 */
	CycleAssembly(List<RevisionHeader> headers, Topology topology) {
		this.headers = headers;
		this.topology = topology;
	}

	/**
	 * Look for cycles.
	 * @param problems where to add what is wrong
	 */
	void addTo(List<RevisionProblem> problems) {
		Cycles ofParents = new Cycles(edges(this.topology::parents));
		List<BitSet> tangles = ofParents.tangles();
		for (BitSet tangle : tangles) {
			int first = tangle.nextSetBit(0);
			problems.add(problem("Cycle", tangle, ofParents.way(first, first)));
		}
		Cycles ofBoth = new Cycles(edges(this.topology::needs));
		for (BitSet tangle : ofBoth.tangles()) {
			if (!tangles.contains(tangle)) {
				problems.add(problem("Dependency cycle", tangle, throughDependency(tangle, ofBoth)));
			}
		}
	}

	private int[][] edges(IntFunction<int[]> of) {
		return IntStream.range(0, this.headers.size()).mapToObj(of).toArray(int[][]::new);
	}

	private List<Integer> throughDependency(BitSet tangle, Cycles cycles) {
		int dependent = tangle.stream()
			.filter((revision) -> dependencyIn(tangle, revision) >= 0)
			.findFirst()
			.orElseThrow();
		List<Integer> way = cycles.way(dependencyIn(tangle, dependent), dependent);
		return IntStream.concat(IntStream.of(dependent), way.stream().mapToInt(Integer::intValue)).boxed().toList();
	}

	private int dependencyIn(BitSet tangle, int revision) {
		return Arrays.stream(this.topology.dependencies(revision))
			.filter((dependency) -> tangle.get(dependency) && !this.topology.isParent(dependency, revision))
			.findFirst()
			.orElse(RevisionIndex.NONE);
	}

	private RevisionProblem problem(String kind, BitSet tangle, List<Integer> way) {
		String ids = tangle.stream()
			.limit(NAMED)
			.mapToObj((revision) -> this.headers.get(revision).id().value())
			.collect(Collectors.joining(", "));
		String more = (tangle.cardinality() > NAMED) ? ", ... %d in all".formatted(tangle.cardinality()) : "";
		return new RevisionProblem(this.headers.get(way.get(0)).script(),
				"%s is detected in revisions (%s%s): %s; correct one of these".formatted(kind, ids, more, path(way)));
	}

	private String path(List<Integer> way) {
		StringBuilder path = new StringBuilder(name(way.get(0)));
		for (int i = 1; i < way.size(); i++) {
			boolean last = (i == way.size() - 1);
			if (i < NAMED || last) {
				path.append((i == 1) ? " " : ", which ").append(verb(way.get(i - 1), way.get(i))).append(' ');
				path.append(last ? "'" + this.headers.get(way.get(i)).id() + "'" : name(way.get(i)));
			}
			else if (i == NAMED) {
				path.append(", and so on through ").append(way.size() - 1 - NAMED).append(" more");
			}
		}
		return path.toString();
	}

	private String verb(int revision, int needed) {
		return this.topology.isParent(needed, revision) ? "revises" : "depends on";
	}

	private String name(int revision) {
		RevisionHeader header = this.headers.get(revision);
		return "'%s' (%s)".formatted(header.id(), header.script());
	}

}
