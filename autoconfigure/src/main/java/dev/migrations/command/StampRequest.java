package dev.migrations.command;

import java.util.List;

import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunRequest;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.revision.StampPlan;

/**
 * Sets the version table without running anything. It is recorded even where it changes
 * no row: that is how a database with tables of others is said to be at the beginning.
 */
final class StampRequest implements RunRequest {

	private final RevisionGraph graph;

	private final List<RevisionTarget> targets;

	private final boolean purge;

	/**
	 * Create a request.
	 * @param purge whether to forget all rows first, also those that are no revisions
	 */
	StampRequest(RevisionGraph graph, List<RevisionTarget> targets, boolean purge) {
		this.graph = graph;
		this.targets = targets;
		this.purge = purge;
	}

	@Override
	public RunPlan plan(DatabaseState state) {
		StampPlan stamp = this.graph.stamp(this.targets, state.rows(), this.purge);
		return new RunPlan(stamp, new RevisionPlan(stamp.rowsAfter(), List.of()));
	}

	@Override
	public void announce(DatabaseState state, RunPlan plan) {
	}

	@Override
	public boolean keepsDigest() {
		return false;
	}

}
