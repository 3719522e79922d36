package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.Steps.PastEnd;

/**
 * Plans an upgrade: the target's revisions and all that they need, by parents and
 * dependencies, without what is applied.
 */
final class UpgradePlanner {

	private final GraphParts parts;

	private final UpgradeTarget targets;

	UpgradePlanner(GraphParts parts) {
		this.parts = parts;
		this.targets = new UpgradeTarget(parts);
	}

	/**
	 * Plan an upgrade.
	 * @param target where to go
	 * @param rows what the database has
	 */
	RevisionPlan plan(RevisionTarget target, AppliedRows rows) {
		BitSet needed = this.parts.topology().needed(this.targets.resolve(target, rows, PastEnd.REFUSED));
		rows.requireKnown();
		int[] missing = this.parts.order().oldestFirst(Topology.minus(needed, rows.applied()));
		return new PlanAssembly(this.parts, rows).upgrade(missing);
	}

}
