package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where a walk down goes from each revision: to its parents, then to its dependencies,
 * save those that an ancestor depends on as well, since the walk comes to them from
 * there.
 */
final class WalkEdges {

	private final Topology topology;

	private final int[] pending;

	private final int[] seenBy;

	private int search;

	WalkEdges(Topology topology) {
		this.topology = topology;
		this.pending = new int[topology.size()];
		this.seenBy = new int[topology.size()];
	}

	/**
	 * Return for each revision where a walk goes from it.
	 */
	int[][] edges() {
		int[][] edges = new int[this.topology.size()][];
		Arrays.setAll(edges, this.topology::needs);
		for (int dependency = 0; dependency < edges.length; dependency++) {
			leaveToAncestors(dependency, edges);
		}
		return edges;
	}

	private void leaveToAncestors(int dependency, int[][] edges) {
		BitSet dependents = new BitSet();
		int lowest = Integer.MAX_VALUE;
		for (int dependent : this.topology.dependents(dependency)) {
			if (Arrays.binarySearch(this.topology.dependencies(dependent), dependency) >= 0) {
				dependents.set(dependent);
				lowest = Math.min(lowest, this.topology.rank(dependent));
			}
		}
		if (dependents.cardinality() < 2) {
			return;
		}
		for (int dependent = dependents.nextSetBit(0); dependent >= 0; dependent = dependents
			.nextSetBit(dependent + 1)) {
			if (hasAncestorAmong(dependents, lowest, dependent) && !this.topology.isParent(dependency, dependent)) {
				edges[dependent] = Arrays.stream(edges[dependent]).filter((edge) -> edge != dependency).toArray();
			}
		}
	}

	private boolean hasAncestorAmong(BitSet dependents, int lowest, int revision) {
		this.search++;
		int count = 0;
		this.pending[count++] = revision;
		while (count > 0) {
			for (int parent : this.topology.parents(this.pending[--count])) {
				if (dependents.get(parent)) {
					return true;
				}
				if (this.seenBy[parent] != this.search && this.topology.rank(parent) > lowest) {
					this.seenBy[parent] = this.search;
					this.pending[count++] = parent;
				}
			}
		}
		return false;
	}

}
