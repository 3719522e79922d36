package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Puts steps together with the changes that they make to the version rows. A step only
 * ever concerns its revision and what that needs directly, so a plan takes time linear in
 * its steps, however many rows there are.
 */
final class PlanAssembly {

	private final RevisionIndex index;

	private final Topology topology;

	private final AppliedRows start;

	private final BitSet rows;

	private final int[] appliedDependents;

	private final List<PlanStep> steps = new ArrayList<>();

	PlanAssembly(GraphParts parts, AppliedRows start) {
		this.index = parts.index();
		this.topology = parts.topology();
		this.start = start;
		this.rows = (BitSet) start.tips().clone();
		this.appliedDependents = new int[topology.size()];
		start.applied().stream().forEach((revision) -> count(revision, 1));
	}

	/**
	 * Return the plan that applies revisions.
	 * @param order what is not applied, each after what it needs
	 */
	RevisionPlan upgrade(int[] order) {
		for (int revision : order) {
			BitSet removed = new BitSet();
			for (int needed : this.topology.needs(revision)) {
				removed.set(needed, this.rows.get(needed));
			}
			count(revision, 1);
			add(Direction.UPGRADE, revision, removed, Topology.only(revision));
		}
		return plan();
	}

	/**
	 * Return the plan that undoes revisions.
	 * @param order what is applied, each after what needs it
	 */
	RevisionPlan downgrade(int[] order) {
		for (int revision : order) {
			count(revision, -1);
			BitSet added = new BitSet();
			for (int needed : this.topology.needs(revision)) {
				added.set(needed, this.appliedDependents[needed] == 0);
			}
			add(Direction.DOWNGRADE, revision, Topology.only(revision), added);
		}
		return plan();
	}

	private void count(int revision, int difference) {
		for (int needed : this.topology.needs(revision)) {
			this.appliedDependents[needed] += difference;
		}
	}

	private void add(Direction direction, int revision, BitSet removed, BitSet added) {
		this.rows.andNot(removed);
		this.rows.or(added);
		RowChange change = this.steps.isEmpty() ? RowChange.between(this.start.rows(), this.index.ids(this.rows))
				: new RowChange(this.index.ids(removed), this.index.ids(added));
		this.steps.add(new PlanStep(direction, this.index.header(revision), change));
	}

	private RevisionPlan plan() {
		return new RevisionPlan(this.start.rows(), this.steps);
	}

}
