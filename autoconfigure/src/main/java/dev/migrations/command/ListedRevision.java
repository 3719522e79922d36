package dev.migrations.command;

import java.util.List;
import java.util.Set;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A revision as a list shows it: what it says of itself, and its place in the graph.
 *
 * @param revision what it says of itself
 * @param children the revisions that revise it, sorted
 * @param labels the branch labels with which it is shown, sorted: its own and those that
 * have spread to it
 * @param head whether no revision revises it
 * @param realHead whether no revision revises it or depends on it
 * @param branchPoint whether several revisions revise it
 * @param mergePoint whether it revises several revisions
 * @param standing how a database stands to it, {@code null} if none was asked
 */
public record ListedRevision(RevisionHeader revision, List<RevisionId> children, Set<String> labels, boolean head,
		boolean realHead, boolean branchPoint, boolean mergePoint, @Nullable Standing standing) {

	/**
	 * List a revision without asking a database.
	 */
	static ListedRevision of(RevisionHeader revision, RevisionGraph graph) {
		return of(revision, graph, null);
	}

	static ListedRevision of(RevisionHeader revision, RevisionGraph graph, @Nullable Standing standing) {
		RevisionId id = revision.id();
		return new ListedRevision(revision, graph.children(id), graph.labels(id), graph.isHead(id),
				graph.isRealHead(id), graph.isBranchPoint(id), graph.isMergePoint(id), standing);
	}

	/**
	 * Its identifier.
	 */
	public RevisionId id() {
		return this.revision.id();
	}

	/**
	 * Whether a database was asked and has it as a row of its version table.
	 */
	public boolean current() {
		return this.standing == Standing.CURRENT;
	}

	/**
	 * Whether a database was asked and has it.
	 */
	public boolean applied() {
		return this.standing == Standing.CURRENT || this.standing == Standing.APPLIED;
	}

	/**
	 * How a database stands to a revision.
	 */
	public enum Standing {

		/** It does not have it. */
		PENDING,

		/** It has it. */
		APPLIED,

		/** It has it as a row of its version table. */
		CURRENT

	}

}
