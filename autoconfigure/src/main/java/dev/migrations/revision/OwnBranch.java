package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The part of a branch that another branch does not have.
 *
 * @param tip the revision by which the branch is known
 * @param members that revision and its ancestors, without those of the other branch
 * @param lowest those of them whose parents are all on the other branch; one, if the
 * branch can be moved
 */
record OwnBranch(int tip, BitSet members, BitSet lowest) {

	/**
	 * The part of the branch of a revision.
	 * @param others the revisions of the other branch, closed under parents
	 */
	static OwnBranch of(int tip, BitSet others, Topology topology) {
		BitSet members = Topology.minus(topology.ancestors(Topology.only(tip)), others);
		BitSet lowest = new BitSet();
		members.stream()
			.filter((member) -> Arrays.stream(topology.parents(member)).noneMatch(members::get))
			.forEach(lowest::set);
		return new OwnBranch(tip, members, lowest);
	}

	/** The revision that it begins with, the first by identifier if there are several. */
	int first() {
		return this.lowest.nextSetBit(0);
	}

	/** Whether above its beginning it has nothing to do with the other branch. */
	boolean standsOnOneRevision(Topology topology) {
		return this.lowest.cardinality() == 1 && this.members.stream()
			.filter((member) -> member != first())
			.allMatch((member) -> Arrays.stream(topology.parents(member)).allMatch(this.members::get));
	}

}
