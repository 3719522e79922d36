package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.DowngradeTarget.Destination;

/**
 * Plans a downgrade: what is applied among the children of the revision that stays, their
 * descendants, and everything that depends on those (section 4 of the semantics of
 * Alembic).
 */
final class DowngradePlanner {

	private final GraphParts parts;

	private final DowngradeTarget targets;

	DowngradePlanner(GraphParts parts) {
		this.parts = parts;
		this.targets = new DowngradeTarget(parts);
	}

	/**
	 * Plan a downgrade.
	 * @param target where to stop
	 * @param rows what the database has
	 */
	RevisionPlan plan(RevisionTarget target, AppliedRows rows) {
		Destination destination = this.targets.resolve(target, rows);
		BitSet undone = this.parts.topology().needing(roots(target, destination));
		rows.requireKnown();
		undone.and(rows.applied());
		if (undone.isEmpty() && destination.to() != Steps.BASE) {
			checkIsRow(target, destination.to(), rows);
		}
		return new PlanAssembly(this.parts, rows).downgrade(this.parts.order().newestFirst(undone));
	}

	private BitSet roots(RevisionTarget target, Destination destination) {
		int to = destination.to();
		String branch = destination.branch();
		BitSet roots = (to == Steps.BASE) ? this.parts.topology().bases() : this.parts.topology().childrenOf(to);
		if (branch == null) {
			return roots;
		}
		BitSet leading = this.parts.topology().ancestors(Topology.only(this.parts.resolver().revision(null, branch)));
		if (roots.cardinality() < 2) {
			return roots;
		}
		roots.and(leading);
		if (roots.isEmpty()) {
			throw InvalidDowngradeException.notInBranch(target, branch, name(to));
		}
		return roots;
	}

	private void checkIsRow(RevisionTarget target, int revision, AppliedRows rows) {
		RevisionId id = this.parts.index().id(revision);
		if (!rows.rows().contains(id)) {
			throw rows.applied().get(revision) ? InvalidDowngradeException.nothingAbove(target, id)
					: InvalidDowngradeException.notApplied(target, id);
		}
	}

	private String name(int place) {
		return (place == Steps.BASE) ? "the base" : "'" + this.parts.index().id(place) + "'";
	}

}
