package dev.migrations.revision;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks a graph in the words of a test: targets and rows are texts, and so is what comes
 * back. {@code "27c6 d747 => d747"} are two steps and the rows after them.
 */
final class Answers {

	private final RevisionGraph graph;

	Answers(String... chains) {
		this.graph = GraphLiteral.graph(chains);
	}

	String upgrade(String target, String rows) {
		return steps(this.graph.upgrade(RevisionTarget.parse(target), GraphLiteral.ids(rows)));
	}

	String downgrade(String target, String rows) {
		return steps(this.graph.downgrade(RevisionTarget.parse(target), GraphLiteral.ids(rows)));
	}

	String stamp(String targets, String rows) {
		return stamp(targets, rows, false);
	}

	String stampPurged(String targets, String rows) {
		return stamp(targets, rows, true);
	}

	String resolve(String target, String rows) {
		return GraphLiteral.text(this.graph.resolve(RevisionTarget.parse(target), GraphLiteral.ids(rows)));
	}

	String show(String target, String rows) {
		return GraphLiteral.text(this.graph.show(RevisionTarget.parse(target), GraphLiteral.ids(rows)));
	}

	String history(String range, String rows) {
		return this.graph.history(RevisionRange.parse(range), GraphLiteral.ids(rows))
			.stream()
			.map((header) -> header.id().value())
			.collect(Collectors.joining(" "));
	}

	private String stamp(String targets, String rows, boolean purge) {
		List<RevisionTarget> parsed = Arrays.stream(targets.split(" ")).map(RevisionTarget::parse).toList();
		return GraphLiteral.text(this.graph.stamp(parsed, GraphLiteral.ids(rows), purge).rowsAfter());
	}

	private static String steps(RevisionPlan plan) {
		String steps = plan.steps()
			.stream()
			.map((step) -> step.revision().id().value())
			.collect(Collectors.joining(" "));
		return (steps + " => " + GraphLiteral.text(plan.rowsAfter())).strip();
	}

}
