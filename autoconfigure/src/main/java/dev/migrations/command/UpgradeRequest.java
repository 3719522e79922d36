package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.Rows;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunRequest;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.revision.StampPlan;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database up to a target. One that has tables but was never under migrations is
 * stamped with the baseline first, or refused.
 */
final class UpgradeRequest implements RunRequest {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionGraph graph;

	private final RevisionTarget target;

	private final @Nullable RevisionTarget baseline;

	UpgradeRequest(RevisionGraph graph, RevisionTarget target, @Nullable RevisionTarget baseline) {
		this.graph = graph;
		this.target = target;
		this.baseline = baseline;
	}

	@Override
	public RunPlan plan(DatabaseState state) {
		LostRows.refuse(state, this.graph);
		if (!state.isStrange()) {
			return new RunPlan(null, this.graph.upgrade(this.target, state.rows()));
		}
		if (this.baseline == null) {
			throw new MigrationsException(
					"The schema '%s' has tables (%s) but was never under migrations.".formatted(state.schema(),
							String.join(", ", state.strangers())),
					"Stamp it with the revision that it is at, by the command 'migrations stamp <revision>' or by setting "
							+ "'migrations.baseline=<revision>'; nothing has been run.");
		}
		StampPlan stamp = stamp(this.baseline, state);
		return new RunPlan(stamp, this.graph.upgrade(this.target, stamp.rowsAfter()));
	}

	private StampPlan stamp(RevisionTarget baseline, DatabaseState state) {
		try {
			return this.graph.stamp(List.of(baseline), state.rows(), false);
		}
		catch (MigrationsException ex) {
			throw new MigrationsException("The baseline '%s' is of no use: %s".formatted(baseline, ex.description()),
					"Correct 'migrations.baseline'. " + ex.action(), ex);
		}
	}

	@Override
	public void announce(DatabaseState state, RunPlan plan) {
		Set<RevisionId> wanted = this.graph.resolve(this.target, state.rows());
		logger.info("Migrations: database at %s, target %s (%s), %d pending".formatted(Rows.describe(state.rows()),
				this.target, Rows.describe(wanted), plan.revisions().steps().size()));
		SortedSet<RevisionId> rows = (plan.stamp() != null) ? plan.stamp().rowsAfter() : state.rows();
		if (plan.revisions().isEmpty() && !this.graph.beyond(this.target, rows).isEmpty()) {
			logger.warn("The database at %s is beyond the target %s (%s): nothing is changed"
				.formatted(Rows.describe(rows), this.target, Rows.describe(wanted)));
		}
	}

}
