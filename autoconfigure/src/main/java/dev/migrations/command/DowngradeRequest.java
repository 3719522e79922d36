package dev.migrations.command;

import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.Rows;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunRequest;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionTarget;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Takes a database down to a target.
 */
final class DowngradeRequest implements RunRequest {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionGraph graph;

	private final RevisionTarget target;

	DowngradeRequest(RevisionGraph graph, RevisionTarget target) {
		this.graph = graph;
		this.target = target;
	}

	@Override
	public RunPlan plan(DatabaseState state) {
		LostRows.refuse(state, this.graph);
		return new RunPlan(null, this.graph.downgrade(this.target, state.rows()));
	}

	@Override
	public void announce(DatabaseState state, RunPlan plan) {
		logger.info("Migrations: database at %s, target %s, %d to be undone".formatted(Rows.describe(state.rows()),
				this.target, plan.revisions().steps().size()));
	}

}
