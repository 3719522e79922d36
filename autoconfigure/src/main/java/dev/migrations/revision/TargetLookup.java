package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.Steps.PastEnd;

/**
 * Answers what a target names where nothing is planned.
 */
final class TargetLookup {

	private final GraphParts parts;

	private final TargetResolver resolver;

	TargetLookup(GraphParts parts) {
		this.parts = parts;
		this.resolver = parts.resolver();
	}

	/**
	 * Return what a target names for a database: what {@code +1} goes up to, {@code -1}
	 * goes down to, {@code current} is.
	 */
	BitSet resolve(RevisionTarget target, AppliedRows rows) {
		return this.resolver.settle(target, (point) -> named(point, rows), (relative) -> {
			if (relative.countsDown()) {
				return set(new DowngradeTarget(this.parts).resolve(relative, rows).to());
			}
			return new UpgradeTarget(this.parts).resolve(relative, rows, PastEnd.REFUSED);
		});
	}

	/**
	 * Return what a person wants to look at, where steps down count from the heads.
	 */
	BitSet show(RevisionTarget target, AppliedRows rows) {
		return this.resolver.settle(target, (point) -> named(point, rows), (relative) -> {
			BitSet shown = new HeadSteps(this.parts).down(this.parts.topology().realHeads(), relative);
			if (shown.isEmpty()) {
				throw RelativeRevisionException.pastEnd(relative);
			}
			return shown;
		});
	}

	/**
	 * Return the one revision at which an offline run begins, if it is not the base.
	 */
	BitSet offlineStart(RevisionTarget target) {
		return this.resolver.settle(target, (point) -> set(this.resolver.one(point, point.branch(), point.word())),
				(relative) -> {
					throw UnknownRevisionException.relative(relative.word());
				});
	}

	/**
	 * Return what is applied beyond a target: above one of its revisions, by parents or
	 * dependencies.
	 */
	BitSet beyond(RevisionTarget target, AppliedRows rows) {
		BitSet revisions = resolve(target, rows);
		BitSet beyond = Topology.both(this.parts.topology().needing(revisions), rows.requireKnown().applied());
		beyond.andNot(this.parts.topology().needed(revisions));
		return beyond;
	}

	private BitSet named(PointTarget point, AppliedRows rows) {
		return RevisionRange.isCurrent(point) ? this.parts.index().known(rows.requireKnown().rows())
				: this.resolver.all(point);
	}

	private static BitSet set(int place) {
		return (place != Steps.BASE) ? Topology.only(place) : new BitSet();
	}

}
