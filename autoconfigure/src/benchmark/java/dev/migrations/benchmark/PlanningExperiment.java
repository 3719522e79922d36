package dev.migrations.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;

/**
 * What it takes to make a graph of headers, to resolve what a person typed, and to plan,
 * without files and without a database.
 */
final class PlanningExperiment implements Experiment {

	private static final String TOOL = "migrations";

	private final BenchmarkSettings settings;

	PlanningExperiment(BenchmarkSettings settings) {
		this.settings = settings;
	}

	@Override
	public String name() {
		return "planning";
	}

	@Override
	public void run(Report report) {
		int count = this.settings.planned();
		List<RevisionHeader> headers = headers(count);
		Collection<RevisionId> last = List.of(headers.get(count - 1).id());
		Samples assemble = new Samples();
		Samples resolve = new Samples();
		Samples upgrade = new Samples();
		Samples nothing = new Samples();
		Samples downgrade = new Samples();
		for (int round = 0; round < this.settings.rounds(); round++) {
			long start = System.nanoTime();
			RevisionGraph graph = RevisionGraph.of(headers);
			start = lap(assemble, start);
			graph.resolve(RevisionTarget.parse("head-" + count / 2), last);
			start = lap(resolve, start);
			graph.upgrade(RevisionTarget.parse("head"), List.of());
			start = lap(upgrade, start);
			graph.upgrade(RevisionTarget.parse("head"), last);
			start = lap(nothing, start);
			graph.downgrade(RevisionTarget.parse("base"), last);
			lap(downgrade, start);
		}
		report.add("make the graph", count, "ms", assemble);
		report.add("resolve head-n, half-way down", count, "ms", resolve);
		report.add("plan an upgrade of everything", count, "ms", upgrade);
		report.add("plan an upgrade of nothing", count, "ms", nothing);
		report.add("plan a downgrade of everything", count, "ms", downgrade);
	}

	private static long lap(Samples samples, long start) {
		samples.addMillis(TOOL, System.nanoTime() - start);
		return System.nanoTime();
	}

	private static List<RevisionHeader> headers(int count) {
		List<RevisionHeader> headers = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			headers.add(new RevisionHeader(new RevisionId(History.id(i)),
					(i == 0) ? List.of() : List.of(new RevisionId(History.id(i - 1))), List.of(), List.of(),
					"revision " + i, null, History.fileName(i)));
		}
		return headers;
	}

}
