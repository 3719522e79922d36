package dev.migrations.revision;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The places at which a {@link Walk} stands, in the order in which they were opened.
 */
final class Lanes {

	/** No lane. */
	static final int NONE = -1;

	private final int[] positions;

	private final int[] before;

	private final int[] after;

	private final int[] openOrLater;

	private final BitSet reached;

	private int count;

	private int first = NONE;

	private int last = NONE;

	/**
	 * Create lanes for a walk.
	 * @param revisions how many revisions the graph has; there cannot be more lanes
	 */
	Lanes(int revisions) {
		this.positions = new int[revisions];
		this.before = new int[revisions];
		this.after = new int[revisions];
		this.reached = new BitSet(revisions);
		this.openOrLater = IntStream.rangeClosed(0, revisions).toArray();
	}

	/**
	 * Open a lane behind all others.
	 */
	void open(int revision) {
		int lane = this.count++;
		this.before[lane] = this.last;
		this.after[lane] = NONE;
		if (this.last == NONE) {
			this.first = lane;
		}
		else {
			this.after[this.last] = lane;
		}
		this.last = lane;
		move(lane, revision);
	}

	/**
	 * Go on in a lane.
	 */
	void move(int lane, int revision) {
		this.positions[lane] = revision;
		this.reached.set(revision);
	}

	/**
	 * End a lane.
	 * @return the open lane before it, else the first one, {@link #NONE} if all have
	 * ended
	 */
	int close(int lane) {
		this.openOrLater[lane] = lane + 1;
		int before = this.before[lane];
		int after = this.after[lane];
		if (before == NONE) {
			this.first = after;
		}
		else {
			this.after[before] = after;
		}
		if (after == NONE) {
			this.last = before;
		}
		else {
			this.before[after] = before;
		}
		return (before != NONE) ? before : this.first;
	}

	/**
	 * The first open lane, {@link #NONE} if all have ended.
	 */
	int first() {
		return this.first;
	}

	/**
	 * The first open lane that is not before another; there must be one.
	 */
	int firstFrom(int lane) {
		int open = lane;
		while (this.openOrLater[open] != open) {
			this.openOrLater[open] = this.openOrLater[this.openOrLater[open]];
			open = this.openOrLater[open];
		}
		return open;
	}

	/**
	 * Where an open lane stands.
	 */
	int position(int lane) {
		return this.positions[lane];
	}

	/**
	 * Whether a lane stands or stood at a revision.
	 */
	boolean hasReached(int revision) {
		return this.reached.get(revision);
	}

}
