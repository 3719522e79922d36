package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Asks our graph what Alembic was asked, as the commands will.
 */
final class Consulted {

	private final Supplier<RevisionGraph> graph;

	Consulted(Collection<RevisionHeader> headers) {
		this.graph = () -> RevisionGraph.of(headers);
	}

	AlembicAnswer answer(AlembicCase question) {
		try {
			return answer(question, this.graph.get());
		}
		catch (MigrationsException ex) {
			return new AlembicAnswer(List.of(), new TreeSet<>(question.has("purge") ? List.of() : question.rows()),
					List.of(), ex.getMessage());
		}
	}

	private AlembicAnswer answer(AlembicCase question, RevisionGraph graph) {
		return switch (question.command()) {
			case "upgrade" -> plan(question, graph, graph::upgrade);
			case "downgrade" -> plan(question, graph, graph::downgrade);
			case "stamp" -> stamp(question, graph);
			default -> new AlembicAnswer(List.of(), new TreeSet<>(question.rows()),
					new AlembicLines(graph, question).lines(), "");
		};
	}

	private interface Planner {

		RevisionPlan plan(RevisionTarget target, Collection<RevisionId> rows);

	}

	private static AlembicAnswer plan(AlembicCase question, RevisionGraph graph, Planner planner) {
		Collection<RevisionId> rows = question.rows();
		RevisionTarget target;
		if (question.has("sql") && question.target().contains(":")) {
			RevisionRange range = RevisionRange.parseOffline(question.target());
			rows = (range.start() != null) ? graph.offlineRows(range.start()) : List.of();
			target = range.end();
		}
		else {
			target = RevisionTarget.parse(question.target());
		}
		RevisionPlan plan = planner.plan(target, rows);
		List<AlembicAnswer.Step> steps = new ArrayList<>();
		SortedSet<RevisionId> after = plan.rowsBefore();
		for (PlanStep step : plan.steps()) {
			after = step.change().applyTo(after);
			steps.add(new AlembicAnswer.Step(step.revision().id(),
					(step.direction() == Direction.UPGRADE) ? "up" : "down", after));
		}
		return new AlembicAnswer(steps, plan.rowsAfter(), List.of(), "");
	}

	private static AlembicAnswer stamp(AlembicCase question, RevisionGraph graph) {
		List<RevisionTarget> targets = new ArrayList<>();
		StampPlan plan = graph.stamp(targets, question.rows(), question.has("purge"));
		// One after the other, so that of several mistakes the first is named.
		for (String target : question.targets()) {
			targets.add(RevisionTarget.parse(target));
			plan = graph.stamp(targets, question.rows(), question.has("purge"));
		}
		return new AlembicAnswer(List.of(), plan.rowsAfter(), List.of(), "");
	}

}
