package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.Steps.PastEnd;

/**
 * Which revisions a range of history has, as in Alembic: all that its end needs and that
 * descend from its start, the start included; from the base, all that its end needs.
 */
final class HistoryListing {

	private final GraphParts parts;

	private final Topology topology;

	private final TargetResolver resolver;

	HistoryListing(GraphParts parts) {
		this.parts = parts;
		this.topology = parts.topology();
		this.resolver = parts.resolver();
	}

	/**
	 * Return the revisions of a range.
	 * @param range what was typed
	 * @param rows what the database has
	 * @throws UnrelatedRangeException if its ends are not on one branch
	 */
	BitSet revisions(RevisionRange range, AppliedRows rows) {
		BitSet ends = ends(range, rows);
		String branch = (range.start() != null) ? range.start().branch() : null;
		if (branch != null) {
			ends.and(carriers(branch));
		}
		BitSet listed = this.topology.needed(ends);
		BitSet starts = starts(range, rows);
		if (starts.isEmpty()) {
			return listed;
		}
		BitSet above = Topology.both(this.topology.descendants(starts), listed);
		if (!Topology.minus(starts, listed).isEmpty() || !above.intersects(ends)) {
			throw new UnrelatedRangeException(range);
		}
		return above;
	}

	private BitSet ends(RevisionRange range, AppliedRows rows) {
		RevisionTarget end = range.end();
		if (end == null) {
			return this.topology.realHeads();
		}
		if (RevisionRange.isCurrent(end)) {
			return (BitSet) rows.requireKnown().tips().clone();
		}
		BitSet from = end.dependsOnRows() ? starts(range, rows) : new BitSet();
		return new UpgradeTarget(this.parts).resolve(end, this.parts.applied(this.parts.index().ids(from)),
				PastEnd.STAYS);
	}

	private BitSet starts(RevisionRange range, AppliedRows rows) {
		RevisionTarget start = range.start();
		if (start == null) {
			return new BitSet();
		}
		if (RevisionRange.isCurrent(start)) {
			return rows.requireKnown().tips();
		}
		return this.resolver.settle(start, this.resolver::all, (relative) -> {
			boolean fromRows = RevisionRange.isCurrent(range.end());
			return new HeadSteps(this.parts).down(fromRows ? rows.tips() : this.topology.realHeads(), relative);
		});
	}

	/**
	 * What is shown with a label; with an identifier before the {@code @}, its lineage.
	 */
	private BitSet carriers(String branch) {
		int revision = this.resolver.revision(null, branch);
		if (this.parts.index().id(revision).value().equals(branch)) {
			return this.topology.lineage(revision);
		}
		BitSet carriers = new BitSet();
		this.topology.all()
			.stream()
			.filter((each) -> this.parts.labels().of(each).contains(branch))
			.forEach(carriers::set);
		return carriers;
	}

}
