package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The order in which revisions are listed and undone, newest first; reversed, the order
 * in which they are applied. It is Alembic's order for files sorted by identifier: a walk
 * down from the heads, each branch followed as far as possible before the next, a
 * revision only after everything that needs it. What depends there on the order of a
 * Python set goes by identifier here.
 */
final class WalkOrder {

	private final Topology topology;

	private final int[][] edges;

	WalkOrder(Topology topology) {
		this.topology = topology;
		this.edges = new WalkEdges(topology).edges();
	}

	/**
	 * Order revisions, newest first.
	 * @param revisions any set of revisions
	 * @return the same revisions, each after all of them that need it
	 */
	int[] newestFirst(BitSet revisions) {
		BitSet withBetween = Topology.both(this.topology.needed(revisions), this.topology.needing(revisions));
		int[] order = new Walk(this.topology, this.edges, withBetween).order();
		return Arrays.stream(order).filter(revisions::get).toArray();
	}

	/**
	 * Order revisions, oldest first.
	 * @param revisions any set of revisions
	 * @return the same revisions, each after all of them that it needs
	 */
	int[] oldestFirst(BitSet revisions) {
		int[] order = newestFirst(revisions);
		for (int i = 0, j = order.length - 1; i < j; i++, j--) {
			int swapped = order[i];
			order[i] = order[j];
			order[j] = swapped;
		}
		return order;
	}

}
