package dev.migrations.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;

import org.jspecify.annotations.Nullable;

/**
 * The statements of the revisions that come before one, from the last one on.
 *
 * @param graph how the revisions hang together
 * @param scripts what they run
 * @param revision the one that they come before
 */
record FormerStatements(RevisionGraph graph, Map<RevisionId, RevisionScript> scripts,
		RevisionId revision) implements Function<@Nullable String, Stream<String>> {

	@Override
	public Stream<String> apply(@Nullable String chosen) {
		List<RevisionId> before = new ArrayList<>(before());
		Collections.reverse(before);
		if (chosen == null) {
			return before.stream().flatMap(this::statements);
		}
		List<RevisionId> meant = before.stream().filter((id) -> id.value().startsWith(chosen)).toList();
		if (meant.size() != 1) {
			throw new IllegalArgumentException(
					meant.isEmpty() ? "there is no revision '%s' before '%s'".formatted(chosen, this.revision)
							: "'%s' may be any of %s: say more of it".formatted(chosen, meant));
		}
		return statements(meant.get(0));
	}

	private List<RevisionId> before() {
		Set<RevisionId> needed = this.graph.applied(Set.of(this.revision));
		return this.graph.revisions()
			.stream()
			.map(RevisionHeader::id)
			.filter((id) -> needed.contains(id) && !id.equals(this.revision))
			.toList();
	}

	private Stream<String> statements(RevisionId id) {
		List<String> texts = new ArrayList<>();
		RevisionScript script = this.scripts.get(id);
		if (script != null) {
			try (ScriptStatements statements = script.outline(true).upgrade().open()) {
				while (statements.hasNext()) {
					texts.add(statements.next().text());
				}
			}
		}
		Collections.reverse(texts);
		return texts.stream();
	}

}
