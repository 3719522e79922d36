package dev.migrations.command;

import java.util.List;

import dev.migrations.execution.UnfinishedRevision;
import dev.migrations.revision.RevisionId;

/**
 * Where a database is.
 *
 * @param rows the rows of its version table, sorted
 * @param revisions the ends of the branches that it has, sorted by identifier: its rows,
 * and those that the version table does not hold because something applied depends on
 * them
 * @param missingHeads the heads that it does not have, sorted
 * @param unknown the rows that are no revisions of this build, sorted
 * @param halfWay the revisions that were begun and have not ended, oldest first
 */
public record CurrentRevisions(List<RevisionId> rows, List<ListedRevision> revisions, List<RevisionId> missingHeads,
		List<RevisionId> unknown, List<UnfinishedRevision> halfWay) {

	public CurrentRevisions {
		rows = List.copyOf(rows);
		revisions = List.copyOf(revisions);
		missingHeads = List.copyOf(missingHeads);
		unknown = List.copyOf(unknown);
		halfWay = List.copyOf(halfWay);
	}

	/**
	 * Whether it has all heads.
	 */
	public boolean atHeads() {
		return this.missingHeads.isEmpty();
	}

}
