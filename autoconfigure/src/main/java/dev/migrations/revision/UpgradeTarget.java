package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.Steps.PastEnd;

/**
 * What a target names when one goes up to it: for an upgrade, and for the end of a range
 * of history.
 */
final class UpgradeTarget {

	private final RevisionIndex index;

	private final Topology topology;

	private final TargetResolver resolver;

	private final Steps steps;

	UpgradeTarget(GraphParts parts) {
		this.index = parts.index();
		this.topology = parts.topology();
		this.resolver = parts.resolver();
		this.steps = new Steps(parts);
	}

	/**
	 * Return the revisions that a target names.
	 * @param target what was typed
	 * @param rows what steps without an anchor count from
	 * @param pastEnd what to do when the steps lead past the end of the graph
	 * @return the revisions, none for a base
	 */
	BitSet resolve(RevisionTarget target, AppliedRows rows, PastEnd pastEnd) {
		return this.resolver.settle(target, this.resolver::all, (relative) -> follow(relative, rows, pastEnd));
	}

	private BitSet follow(RelativeTarget relative, AppliedRows rows, PastEnd pastEnd) {
		int place = (relative.anchor() != null) ? this.steps.from(relative.anchor(), relative, pastEnd)
				: this.steps.up(from(relative, rows), relative, pastEnd);
		if (place != Steps.BASE) {
			return Topology.only(place);
		}
		if (pastEnd == PastEnd.REFUSED && relative.distance() > 0) {
			throw RelativeRevisionException.pastEnd(relative);
		}
		return new BitSet();
	}

	private int from(RelativeTarget target, AppliedRows rows) {
		if (target.steps() <= 0) {
			throw RelativeRevisionException.notUpwards(target);
		}
		String branch = target.branch();
		if (branch == null && rows.tips().cardinality() + rows.unknown().size() > 1) {
			throw new MultipleRowsException(target, rows.rows());
		}
		rows.requireKnown();
		BitSet starts = (branch != null) ? startsOn(this.resolver.lineage(branch), rows) : rows.tips();
		if (starts.cardinality() > 1) {
			throw new MultipleRowsException(target, this.index.ids(starts));
		}
		return starts.isEmpty() ? Steps.BASE : starts.nextSetBit(0);
	}

	/**
	 * The rows of the branch, else the furthest that is applied of it: a row of another
	 * branch may lie above it, or hide it behind a dependency.
	 */
	private BitSet startsOn(BitSet lineage, AppliedRows rows) {
		BitSet tips = Topology.both(rows.tips(), lineage);
		return tips.isEmpty() ? this.topology.tips(Topology.both(rows.applied(), lineage)) : tips;
	}

}
