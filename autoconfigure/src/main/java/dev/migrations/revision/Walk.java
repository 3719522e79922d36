package dev.migrations.revision;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * One walk down a set of revisions that leaves out nothing between its members. It
 * follows lanes: each begins at a head, or at a further parent of a merge. The walk stays
 * in a lane until something else still needs the lane's next revision; it then changes to
 * the first lane from which that revision is reached, and when a lane ends it goes on in
 * the one before.
 * <p>
 * It takes time linear in the revisions and what they need, except that finding the lane
 * to change to may look again at what stands above: with thousands of branches that are
 * never merged, that grows with the square of their number.
 */
final class Walk {

	private final Topology topology;

	private final int[][] edges;

	private final BitSet pending;

	private final int[] needing;

	private final Lanes lanes;

	private final Map<Integer, Above> blocked = new HashMap<>();

	/**
	 * Create a walk.
	 * @param topology the shape of the graph
	 * @param edges where a walk goes from each revision
	 * @param revisions what is walked; the set is used up
	 */
	Walk(Topology topology, int[][] edges, BitSet revisions) {
		this.topology = topology;
		this.edges = edges;
		this.pending = revisions;
		this.needing = new int[topology.size()];
		this.lanes = new Lanes(topology.size());
	}

	/**
	 * Walk, and return the revisions in the order in which they were come to.
	 */
	int[] order() {
		int[] order = new int[this.pending.cardinality()];
		int count = 0;
		int lane = start();
		while (lane != Lanes.NONE) {
			int revision = this.lanes.position(lane);
			if (this.needing[revision] > 0) {
				lane = laneFromAbove(revision);
			}
			else {
				order[count++] = revision;
				lane = leave(revision, lane);
			}
		}
		return order;
	}

	private int start() {
		this.pending.stream().forEach((revision) -> {
			for (int needed : this.topology.needs(revision)) {
				this.needing[needed]++;
			}
		});
		this.pending.stream().filter((revision) -> this.needing[revision] == 0).forEach(this.lanes::open);
		return this.lanes.first();
	}

	private int leave(int revision, int lane) {
		this.pending.clear(revision);
		this.blocked.remove(revision);
		for (int needed : this.topology.needs(revision)) {
			this.needing[needed]--;
		}
		boolean moved = false;
		for (int next : this.edges[revision]) {
			if (this.pending.get(next) && !this.lanes.hasReached(next)) {
				if (moved) {
					this.lanes.open(next);
				}
				else {
					this.lanes.move(lane, next);
					moved = true;
				}
			}
		}
		return moved ? lane : this.lanes.close(lane);
	}

	private int laneFromAbove(int revision) {
		return this.blocked.computeIfAbsent(revision, (key) -> new Above(this.topology, this.pending, key))
			.firstOf(this.lanes);
	}

}
