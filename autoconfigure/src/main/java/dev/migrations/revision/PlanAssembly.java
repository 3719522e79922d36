package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
			count(revision, 1);
			SortedSet<RevisionId> removed = new TreeSet<>();
			for (int needed : this.topology.needs(revision)) {
				if (this.rows.get(needed)) {
					this.rows.clear(needed);
					removed.add(this.index.id(needed));
				}
			}
			this.rows.set(revision);
			add(Direction.UPGRADE, revision, removed, only(revision));
		}
		return new RevisionPlan(this.start.rows(), this.steps);
	}

	/**
	 * Return the plan that undoes revisions.
	 * @param order what is applied, each after what needs it
	 */
	RevisionPlan downgrade(int[] order) {
		for (int revision : order) {
			count(revision, -1);
			SortedSet<RevisionId> added = new TreeSet<>();
			for (int needed : this.topology.needs(revision)) {
				if (this.appliedDependents[needed] == 0) {
					this.rows.set(needed);
					added.add(this.index.id(needed));
				}
			}
			this.rows.clear(revision);
			add(Direction.DOWNGRADE, revision, only(revision), added);
		}
		return new RevisionPlan(this.start.rows(), this.steps);
	}

	private void count(int revision, int difference) {
		for (int needed : this.topology.needs(revision)) {
			this.appliedDependents[needed] += difference;
		}
	}

	/**
	 * Add a step. The first one starts from the rows as they are, and leaves them as they
	 * should be.
	 */
	private void add(Direction direction, int revision, SortedSet<RevisionId> removed, SortedSet<RevisionId> added) {
		RowChange change = this.steps.isEmpty() ? RowChange.between(this.start.rows(), this.index.ids(this.rows))
				: new RowChange(removed, added);
		this.steps.add(new PlanStep(direction, this.index.header(revision), change));
	}

	private SortedSet<RevisionId> only(int revision) {
		return new TreeSet<>(List.of(this.index.id(revision)));
	}

}
