package dev.migrations.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The walk down a whole graph as one would describe it, without regard to time: be in a
 * lane; if something in another lane still needs its revision, go to the first such lane;
 * else list the revision and go on to what it needs.
 */
final class PlainWalk {

	private final RandomGraph random;

	private final RevisionGraph graph;

	private final Set<RevisionId> pending = new HashSet<>();

	private final List<RevisionId> lanes;

	private final List<RevisionId> order = new ArrayList<>();

	PlainWalk(RandomGraph random, RevisionGraph graph) {
		this.random = random;
		this.graph = graph;
		this.lanes = new ArrayList<>(graph.realHeads());
		random.headers().forEach((header) -> this.pending.add(header.id()));
	}

	List<RevisionId> newestFirst() {
		int lane = 0;
		while (!this.lanes.isEmpty()) {
			RevisionId revision = this.lanes.get(lane);
			int other = laneAbove(revision);
			lane = (other >= 0) ? other : leave(revision, lane);
		}
		return this.order;
	}

	private int laneAbove(RevisionId revision) {
		for (int lane = 0; lane < this.lanes.size(); lane++) {
			RevisionId other = this.lanes.get(lane);
			if (!other.equals(revision) && this.random.closure(Set.of(other)).contains(revision)) {
				return lane;
			}
		}
		return -1;
	}

	private int leave(RevisionId revision, int lane) {
		this.order.add(revision);
		this.pending.remove(revision);
		List<RevisionId> next = new ArrayList<>(this.graph.get(revision).downRevisions());
		this.graph.dependencies(revision)
			.stream()
			.filter((dependency) -> !next.contains(dependency) && !anAncestorDependsOn(dependency, revision))
			.forEach(next::add);
		next.removeIf((id) -> !this.pending.contains(id) || this.lanes.contains(id));
		if (next.isEmpty()) {
			this.lanes.remove(lane);
			return Math.max(lane - 1, 0);
		}
		this.lanes.set(lane, next.remove(0));
		this.lanes.addAll(next);
		return lane;
	}

	private boolean anAncestorDependsOn(RevisionId dependency, RevisionId revision) {
		return this.graph.get(revision)
			.downRevisions()
			.stream()
			.anyMatch((parent) -> this.graph.dependencies(parent).contains(dependency)
					|| anAncestorDependsOn(dependency, parent));
	}

}
