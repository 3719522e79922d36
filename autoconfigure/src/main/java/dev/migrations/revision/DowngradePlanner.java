package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.DowngradeTarget.Destination;

/**
 * Plans a downgrade: what is applied among the children of the revision that stays, their
 * descendants, and everything that depends on those. What was pulled in by a dependency
 * stays.
 */
final class DowngradePlanner {

	private final GraphParts parts;

	private final Topology topology;

	private final DowngradeTarget targets;

	DowngradePlanner(GraphParts parts) {
		this.parts = parts;
		this.topology = parts.topology();
		this.targets = new DowngradeTarget(parts);
	}

	/**
	 * Plan a downgrade.
	 * @param target where to stop
	 * @param rows what the database has
	 */
	RevisionPlan plan(RevisionTarget target, AppliedRows rows) {
		Destination destination = this.targets.resolve(target, rows);
		BitSet undone = this.topology.needing(roots(target, destination));
		rows.requireKnown();
		undone.and(rows.applied());
		if (undone.isEmpty() && destination.to() != Steps.BASE) {
			checkIsRow(target, destination.to(), rows);
		}
		return new PlanAssembly(this.parts, rows).downgrade(this.parts.order().newestFirst(undone));
	}

	/**
	 * Return the lowest revisions to undo. Where there are several and the target names a
	 * branch, they are those that lead up to it.
	 */
	private BitSet roots(RevisionTarget target, Destination destination) {
		int to = destination.to();
		BitSet roots = (to == Steps.BASE) ? this.topology.bases() : this.topology.childrenOf(to);
		if (destination.branch() == null) {
			return roots;
		}
		int branch = this.parts.resolver().revision(null, destination.branch());
		if (roots.cardinality() > 1) {
			roots.and(this.topology.ancestors(Topology.only(branch)));
			if (roots.isEmpty()) {
				throw InvalidDowngradeException.notInBranch(target, destination.branch());
			}
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

}
