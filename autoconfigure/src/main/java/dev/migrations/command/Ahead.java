package dev.migrations.command;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

import dev.migrations.execution.HistoryEntry;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;

/**
 * By what a database is ahead of a build, as far as its history knows.
 *
 * @param unknown the revisions that are applied and the build does not know, sorted
 * @param known the newest revisions that the build knows to be applied, sorted
 * @param log for each revision the last row of the history that says it was applied
 */
record Ahead(SortedSet<RevisionId> unknown, SortedSet<RevisionId> known, Map<RevisionId, HistoryEntry> log) {

	static Ahead of(Collection<RevisionId> rows, Collection<HistoryEntry> applied, RevisionGraph graph) {
		Map<RevisionId, HistoryEntry> log = KnownRows.log(applied);
		KnownRows known = KnownRows.of(rows, log, graph);
		return new Ahead(known.unknown(), known.known(), log);
	}

	/**
	 * Whether the database has all that a build wants, and all that it has besides stands
	 * on something that the build knows. So it is behind a newer build, and so it is in
	 * the middle of its run, when a branch may have been begun that is merged later.
	 */
	boolean descendsFrom(RevisionTarget target, RevisionGraph graph) {
		return graph.upgrade(target, this.known).isEmpty() && this.log.keySet().containsAll(this.unknown)
				&& this.unknown.stream().noneMatch((id) -> this.unknown.containsAll(needed(id)));
	}

	/** An unknown revision and all that it needs, down to what is known. */
	private Set<RevisionId> needed(RevisionId unknown) {
		Set<RevisionId> needed = new HashSet<>();
		Deque<RevisionId> open = new ArrayDeque<>(List.of(unknown));
		while (!open.isEmpty()) {
			RevisionId id = open.remove();
			HistoryEntry entry = this.unknown.contains(id) ? this.log.get(id) : null;
			if (needed.add(id) && entry != null) {
				open.addAll(entry.needs());
			}
		}
		return needed;
	}

	/**
	 * By how many revisions, which, since when, and who made them.
	 */
	String describe() {
		String number = (this.unknown.size() == 1) ? "1 revision" : this.unknown.size() + " revisions";
		OffsetDateTime since = since();
		String builds = builds();
		return "ahead of this build by %s (%s)%s%s".formatted(number, ids(this.unknown),
				(since != null) ? ", since " + since.withNano(0).toInstant() : "",
				builds.isEmpty() ? "" : ", made by " + builds);
	}

	private @Nullable OffsetDateTime since() {
		return this.unknown.stream()
			.map(this.log::get)
			.filter(Objects::nonNull)
			.map(HistoryEntry::startedAt)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private String builds() {
		return this.unknown.stream()
			.map(this.log::get)
			.filter(Objects::nonNull)
			.map((entry) -> entry.application()
					+ ((entry.applicationVersion() != null) ? " " + entry.applicationVersion() : ""))
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
	}

	static String ids(Collection<RevisionId> ids) {
		return ids.stream().map((id) -> "'" + id + "'").collect(Collectors.joining(", "));
	}

}
