package dev.migrations.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;

import org.jspecify.annotations.Nullable;

/**
 * What the revisions before a revision in Java run, among which is what it may replace.
 *
 * @param graph how the revisions hang together
 * @param scripts all of them
 * @param revision the one before which they come
 */
record FormerStatements(RevisionGraph graph, Map<RevisionId, RevisionScript> scripts, RevisionId revision) {

	/** Of a revision that comes before any other. */
	static FormerStatements none(RevisionId revision) {
		return new FormerStatements(RevisionGraph.of(List.of()), Map.of(), revision);
	}

	/**
	 * The statements of an upgrade, the last one first.
	 * @param wanted the revision, or the beginning of its identifier; {@code null} for
	 * all revisions, the nearest one first
	 * @throws IllegalArgumentException if no such revision comes before
	 */
	Stream<String> statements(@Nullable String wanted) {
		List<RevisionScript> before = before();
		if (wanted == null) {
			return before.stream().flatMap((script) -> statements(script).stream());
		}
		List<RevisionScript> named = before.stream()
			.filter((script) -> script.header().id().value().startsWith(wanted))
			.toList();
		if (named.size() != 1) {
			throw new IllegalArgumentException("'%s' is %s before it".formatted(wanted,
					named.isEmpty() ? "no revision" : "the beginning of several revisions"));
		}
		return statements(named.get(0)).stream();
	}

	private List<RevisionScript> before() {
		if (this.graph.find(this.revision).isEmpty()) {
			return List.of();
		}
		List<RevisionScript> before = new ArrayList<>();
		for (PlanStep step : this.graph.upgrade(RevisionTarget.parse(this.revision.value()), List.of()).steps()) {
			if (!step.revision().id().equals(this.revision)) {
				before.add(Objects.requireNonNull(this.scripts.get(step.revision().id())));
			}
		}
		Collections.reverse(before);
		return before;
	}

	private static List<String> statements(RevisionScript script) {
		List<String> statements = new ArrayList<>();
		try (ScriptStatements all = script.outline(true).upgrade().open()) {
			while (all.hasNext()) {
				if (all.next() instanceof SqlStatement sql) {
					statements.add(sql.text());
				}
			}
		}
		Collections.reverse(statements);
		return statements;
	}

}
