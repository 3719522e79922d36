package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.Steps.PastEnd;
import org.jspecify.annotations.Nullable;

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
		int place = (relative.steps() > 0) ? up(relative, rows, pastEnd) : down(relative, pastEnd);
		if (place != Steps.BASE) {
			return Topology.only(place);
		}
		if (pastEnd == PastEnd.REFUSED) {
			throw RelativeRevisionException.pastEnd(relative);
		}
		return new BitSet();
	}

	private int up(RelativeTarget target, AppliedRows rows, PastEnd pastEnd) {
		String branch = target.branch();
		int from = (target.anchor() != null) ? this.resolver.one(target, null, target.anchor()) : from(target, rows);
		BitSet within = (branch != null) ? this.resolver.lineage(branch) : null;
		return this.steps.up(from, target, within, pastEnd);
	}

	private int down(RelativeTarget target, PastEnd pastEnd) {
		if (target.anchor() == null) {
			throw RelativeRevisionException.notUpwards(target);
		}
		return this.steps.down(this.resolver.one(target, target.branch(), target.anchor()), target, pastEnd);
	}

	private int from(RelativeTarget target, AppliedRows rows) {
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
