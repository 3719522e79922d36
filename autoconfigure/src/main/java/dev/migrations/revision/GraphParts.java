package dev.migrations.revision;

import java.util.Collection;

/**
 * What a graph is made of, for those who answer its questions.
 *
 * @param index the revisions by number and name
 * @param topology their shape
 * @param labels the labels with which they are shown
 * @param order the order in which they are walked
 * @param resolver what words name
 */
record GraphParts(RevisionIndex index, Topology topology, BranchLabels labels, WalkOrder order,
		TargetResolver resolver) {

	static GraphParts of(RevisionIndex index, Topology topology) {
		return new GraphParts(index, topology, new BranchLabels(index, topology), new WalkOrder(topology),
				new TargetResolver(index, topology));
	}

	/**
	 * Return what follows from version rows.
	 */
	AppliedRows applied(Collection<RevisionId> rows) {
		return new AppliedRows(this.index, this.topology, rows);
	}

}
