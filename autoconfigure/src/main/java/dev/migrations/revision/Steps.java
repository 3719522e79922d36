package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Counts steps along parents and children. The place before all bases is {@link #BASE}:
 * up from it are the bases and, as Alembic has it, down from it the heads.
 */
final class Steps {

	/** Where nothing is applied. */
	static final int BASE = -1;

	/** What happens when there are fewer steps than asked for. */
	enum PastEnd {

		/** It is an error. */
		REFUSED,

		/** The walk ends where the graph does. */
		STAYS

	}

	private final RevisionIndex index;

	private final Topology topology;

	Steps(GraphParts parts) {
		this.index = parts.index();
		this.topology = parts.topology();
	}

	/**
	 * Go up.
	 * @param from a revision or {@link #BASE}
	 * @param target how far, and what was typed
	 * @param within the revisions to keep to, {@code null} for all
	 * @param pastEnd what to do when there is nothing above
	 * @return the revision come to
	 */
	int up(int from, RelativeTarget target, @Nullable BitSet within, PastEnd pastEnd) {
		int place = from;
		for (int step = 0; step < target.distance(); step++) {
			int[] above = (place == BASE) ? this.topology.bases().stream().toArray() : this.topology.children(place);
			int[] choices = (within == null) ? above : Arrays.stream(above).filter(within::get).toArray();
			if (choices.length > 1) {
				throw AmbiguousWalkException.up(target, name(place), this.index.ids(choices));
			}
			if (choices.length == 0) {
				return end(place, target, pastEnd);
			}
			place = choices[0];
		}
		return place;
	}

	/**
	 * Go down.
	 * @param from a revision or {@link #BASE}
	 * @param target how far, and what was typed
	 * @param pastEnd what to do when there is nothing below
	 * @return the revision come to, or {@link #BASE}
	 */
	int down(int from, RelativeTarget target, PastEnd pastEnd) {
		int place = from;
		for (int step = 0; step < target.distance(); step++) {
			if (place == BASE && step > 0) {
				return end(place, target, pastEnd);
			}
			int[] choices = (place == BASE) ? this.topology.heads().stream().toArray() : this.topology.parents(place);
			if (choices.length > 1) {
				throw AmbiguousWalkException.down(target, name(place), this.index.ids(choices));
			}
			place = (choices.length == 0) ? BASE : choices[0];
		}
		return place;
	}

	private static int end(int place, RelativeTarget target, PastEnd pastEnd) {
		if (pastEnd == PastEnd.REFUSED) {
			throw RelativeRevisionException.pastEnd(target);
		}
		return place;
	}

	private String name(int place) {
		return (place == BASE) ? "the base" : "'" + this.index.id(place) + "'";
	}

}
