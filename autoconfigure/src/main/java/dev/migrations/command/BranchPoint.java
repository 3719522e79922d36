package dev.migrations.command;

import java.util.List;

/**
 * A revision that several others revise.
 *
 * @param revision which one
 * @param children the revisions that revise it, sorted by identifier
 */
public record BranchPoint(ListedRevision revision, List<ListedRevision> children) {

	public BranchPoint {
		children = List.copyOf(children);
	}

}
