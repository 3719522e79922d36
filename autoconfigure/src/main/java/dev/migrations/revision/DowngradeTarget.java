package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.Steps.PastEnd;
import org.jspecify.annotations.Nullable;

/**
 * What a target names when one goes down to it.
 */
final class DowngradeTarget {

	/**
	 * Where a downgrade stops.
	 *
	 * @param to the revision that stays, or {@link Steps#BASE}
	 * @param branch what the downgrade is narrowed to, {@code null} for nothing: only
	 * what leads up to this identifier or label is undone, where there is a choice
	 */
	record Destination(int to, @Nullable String branch) {
	}

	private final RevisionIndex index;

	private final Topology topology;

	private final TargetResolver resolver;

	private final Steps steps;

	DowngradeTarget(GraphParts parts) {
		this.index = parts.index();
		this.topology = parts.topology();
		this.resolver = parts.resolver();
		this.steps = new Steps(parts);
	}

	/**
	 * Return where a downgrade stops.
	 * @param target what was typed
	 * @param rows what steps without an anchor count from
	 */
	Destination resolve(RevisionTarget target, AppliedRows rows) {
		return this.resolver.settle(target, (point) -> new Destination(place(point), point.branch()),
				(relative) -> follow(relative, rows));
	}

	private Destination follow(RelativeTarget relative, AppliedRows rows) {
		if (relative.anchor() != null) {
			return new Destination(this.steps.from(relative.anchor(), relative, PastEnd.REFUSED), relative.branch());
		}
		if (relative.steps() >= 0) {
			throw RelativeRevisionException.notDownwards(relative);
		}
		int row = row(relative, rows);
		return new Destination(this.steps.down(row, relative, PastEnd.REFUSED),
				(relative.branch() != null) ? relative.branch() : this.index.id(row).value());
	}

	/**
	 * The heads are those of the whole graph even after {@code label@}: nothing is above
	 * the head of a branch, so the branch has nothing to narrow there.
	 */
	private int place(PointTarget point) {
		boolean heads = (point.symbol() == Symbol.HEAD || point.symbol() == Symbol.HEADS);
		return this.resolver.one(point, heads ? null : point.branch(), point.word());
	}

	private int row(RelativeTarget target, AppliedRows rows) {
		rows.requireKnown();
		BitSet candidates = (target.branch() != null) ? rowsOn(this.resolver.lineage(target.branch()), rows)
				: rows.tips();
		if (candidates.isEmpty()) {
			throw RelativeRevisionException.nothingApplied(target);
		}
		if (candidates.cardinality() > 1) {
			throw new MultipleRowsException(target, this.index.ids(candidates));
		}
		return candidates.nextSetBit(0);
	}

	/**
	 * The rows of the branch, else what is applied of it and hidden behind a dependency.
	 */
	private BitSet rowsOn(BitSet lineage, AppliedRows rows) {
		BitSet tips = Topology.both(rows.tips(), lineage);
		return tips.isEmpty() ? Topology.both(this.topology.branchTips(rows.applied()), lineage) : tips;
	}

}
