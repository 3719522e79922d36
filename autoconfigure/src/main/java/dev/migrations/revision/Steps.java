package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts the steps of a target along parents and children. The place before all bases is
 * {@link #BASE}: up from it are the bases and, as Alembic has it, down from it the heads.
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

	private final TargetResolver resolver;

	Steps(GraphParts parts) {
		this.index = parts.index();
		this.topology = parts.topology();
		this.resolver = parts.resolver();
	}

	/**
	 * Go from what the steps of a target are counted from.
	 * @param anchor the anchor of the target
	 * @param target how far, and what was typed
	 * @param pastEnd what to do when there are fewer steps
	 * @return the revision come to, or {@link #BASE}
	 */
	int from(String anchor, RelativeTarget target, PastEnd pastEnd) {
		if (target.steps() > 0) {
			return up(this.resolver.one(target, null, anchor), target, pastEnd);
		}
		return down(this.resolver.one(target, target.branch(), anchor), target, pastEnd);
	}

	/**
	 * Go up.
	 * @param from a revision or {@link #BASE}
	 * @param target how far, along which branch, and what was typed
	 * @param pastEnd what to do when there is nothing above
	 * @return the revision come to
	 */
	int up(int from, RelativeTarget target, PastEnd pastEnd) {
		BitSet within = (target.branch() != null) ? this.resolver.lineage(target.branch()) : this.topology.all();
		int place = from;
		for (int step = 0; step < target.distance(); step++) {
			int[] above = (place == BASE) ? this.topology.bases().stream().toArray() : this.topology.children(place);
			int[] choices = Arrays.stream(above).filter(within::get).toArray();
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
