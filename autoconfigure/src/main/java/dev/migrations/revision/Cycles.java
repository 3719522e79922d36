package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The cycles of a graph that is not yet known to be free of them.
 */
final class Cycles {

	private final int[][] edges;

	private final int[][] reversed;

	/**
	 * Create the search.
	 * @param edges where the edges of each node lead
	 */
	Cycles(int[][] edges) {
		this.edges = edges;
		this.reversed = Topology.reverse(edges);
	}

	/**
	 * Return the largest sets of nodes in which each is reached from each other,
	 * ascending by their first node. Sets of one node are left out.
	 */
	List<BitSet> tangles() {
		List<BitSet> tangles = new ArrayList<>();
		BitSet suspects = suspects();
		for (int node = suspects.nextSetBit(0); node >= 0; node = suspects.nextSetBit(node + 1)) {
			BitSet one = Topology.only(node);
			BitSet tangle = Topology.both(Topology.reach(this.edges, one), Topology.reach(this.reversed, one));
			suspects.andNot(tangle);
			if (tangle.cardinality() > 1) {
				tangles.add(tangle);
			}
		}
		return tangles;
	}

	/**
	 * Return a shortest way along the edges.
	 * @param from where it begins
	 * @param to where it ends; must be reached from there
	 * @return the nodes of the way, both ends included
	 */
	List<Integer> way(int from, int to) {
		int[] cameFrom = new int[this.edges.length];
		Arrays.fill(cameFrom, RevisionIndex.NONE);
		Deque<Integer> pending = new ArrayDeque<>(List.of(from));
		while (cameFrom[to] == RevisionIndex.NONE) {
			int node = pending.remove();
			for (int next : this.edges[node]) {
				if (cameFrom[next] == RevisionIndex.NONE) {
					cameFrom[next] = node;
					pending.add(next);
				}
			}
		}
		List<Integer> way = new ArrayList<>(List.of(to));
		for (int node = cameFrom[to]; node != from; node = cameFrom[node]) {
			way.add(node);
		}
		way.add(from);
		Collections.reverse(way);
		return way;
	}

	/**
	 * Return the nodes that are left when ends are taken away again and again.
	 */
	private BitSet suspects() {
		BitSet suspects = new BitSet(this.edges.length);
		suspects.set(0, this.edges.length);
		peel(suspects, this.edges, this.reversed);
		peel(suspects, this.reversed, this.edges);
		return suspects;
	}

	private static void peel(BitSet nodes, int[][] edges, int[][] back) {
		int[] left = new int[edges.length];
		Deque<Integer> ends = new ArrayDeque<>();
		nodes.stream().forEach((node) -> {
			left[node] = (int) Arrays.stream(edges[node]).filter(nodes::get).count();
			if (left[node] == 0) {
				ends.add(node);
			}
		});
		while (!ends.isEmpty()) {
			int end = ends.remove();
			nodes.clear(end);
			for (int node : back[end]) {
				if (nodes.get(node) && --left[node] == 0) {
					ends.add(node);
				}
			}
		}
	}

}
