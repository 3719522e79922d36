package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What still stands above a revision at which a {@link Walk} waits. It is explored only
 * as far as a question needs, and answers are kept: lanes leave the part above a revision
 * but never enter it, so the lane looked for never has a smaller number than before.
 */
final class Above {

	private final Topology topology;

	private final int revision;

	private final BitSet pending;

	private final BitSet found = new BitSet();

	private int[] unexplored = new int[16];

	private int count;

	private int lane;

	/**
	 * Create the part above a revision.
	 * @param topology the shape of the graph
	 * @param pending what the walk has not come to yet; read, not changed
	 * @param revision where the walk waits
	 */
	Above(Topology topology, BitSet pending, int revision) {
		this.topology = topology;
		this.pending = pending;
		this.revision = revision;
		this.unexplored[this.count++] = revision;
	}

	/**
	 * Return the first open lane that stands above the revision; there must be one.
	 */
	int firstOf(Lanes lanes) {
		this.lane = lanes.firstFrom(this.lane);
		while (!contains(lanes.position(this.lane))) {
			this.lane = lanes.firstFrom(this.lane + 1);
		}
		return this.lane;
	}

	private boolean contains(int position) {
		if (this.topology.rank(position) <= this.topology.rank(this.revision)) {
			return false;
		}
		while (this.count > 0 && !this.found.get(position)) {
			explore(this.unexplored[--this.count]);
		}
		return this.found.get(position);
	}

	private void explore(int revision) {
		for (int dependent : this.topology.dependents(revision)) {
			if (this.pending.get(dependent) && !this.found.get(dependent)) {
				this.found.set(dependent);
				push(dependent);
			}
		}
	}

	private void push(int revision) {
		if (this.count == this.unexplored.length) {
			this.unexplored = Arrays.copyOf(this.unexplored, 2 * this.count);
		}
		this.unexplored[this.count++] = revision;
	}

}
