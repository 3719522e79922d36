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

	String parents(String targets, boolean splice) {
		return GraphLiteral.text(this.graph.parents(targets(targets), splice));
	}

	String dependencyNames(String targets) {
		return String.join(" ", this.graph.dependencyNames(targets(targets)));
	}

	/**
	 * {@code "a: b -> c"} if the parent of a changes from b to c.
	 * @param branch empty if none is named
	 */
	String rebase(String branch, String onto, String rows) {
		RebasePlan plan = this.graph.rebase(branch.isEmpty() ? null : RevisionTarget.parse(branch),
				RevisionTarget.parse(onto), GraphLiteral.ids(rows));
		return "%s: %s -> %s".formatted(plan.revision(), GraphLiteral.text(plan.before()),
				GraphLiteral.text(plan.after()));
	}

	private String stamp(String targets, String rows, boolean purge) {
		return GraphLiteral.text(this.graph.stamp(targets(targets), GraphLiteral.ids(rows), purge).rowsAfter());
	}

	private static List<RevisionTarget> targets(String targets) {
		return Arrays.stream(targets.split(" ")).map(RevisionTarget::parse).toList();
	}

	private static String steps(RevisionPlan plan) {
		String steps = plan.steps()
			.stream()
			.map((step) -> step.revision().id().value())
			.collect(Collectors.joining(" "));
		return (steps + " => " + GraphLiteral.text(plan.rowsAfter())).strip();
	}

}
