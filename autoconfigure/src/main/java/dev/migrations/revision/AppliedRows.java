package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a database has: its version rows, and what follows from them. One rule holds for
 * the rows: they are the maximal applied revisions under parents and dependencies
 * together. Rows that imply each other are accepted; {@link #tips()} is what they should
 * be.
 */
final class AppliedRows {

	private final SortedSet<RevisionId> rows;

	private final SortedSet<RevisionId> unknown;

	private final BitSet applied;

	private final BitSet tips;

	AppliedRows(RevisionIndex index, Topology topology, Collection<RevisionId> rows) {
		this.rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
		this.unknown = index.unknown(rows);
		this.applied = topology.needed(index.known(rows));
		this.tips = topology.tips(this.applied);
	}

	/**
	 * The rows as they are.
	 */
	SortedSet<RevisionId> rows() {
		return this.rows;
	}

	/**
	 * The rows that are no revisions of the graph.
	 */
	SortedSet<RevisionId> unknown() {
		return this.unknown;
	}

	/**
	 * All revisions that are applied: the known rows and what they need.
	 */
	BitSet applied() {
		return this.applied;
	}

	/**
	 * The known rows as they should be.
	 */
	BitSet tips() {
		return this.tips;
	}

	/**
	 * Insist that all rows are revisions of the graph.
	 * @throws UnknownRevisionException if one is not
	 */
	AppliedRows requireKnown() {
		if (!this.unknown.isEmpty()) {
			throw UnknownRevisionException.rows(this.unknown);
		}
		return this;
	}

}
