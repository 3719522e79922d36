package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.Rows;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunRequest;
import dev.migrations.execution.SchemaCreation;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.revision.StampPlan;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database up to a target. One that is empty may get its schema at once. One
 * that has tables but was never under migrations is stamped with the baseline first, or
 * refused.
 */
final class UpgradeRequest implements RunRequest {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final List<RevisionTarget> HEADS = List.of(RevisionTarget.parse("heads"));

	private final RevisionScripts scripts;

	private final RevisionTarget target;

	private final @Nullable RevisionTarget baseline;

	private final @Nullable SchemaCreation creation;

	UpgradeRequest(RevisionScripts scripts, RevisionTarget target, @Nullable RevisionTarget baseline) {
		this(scripts, target, baseline, null);
	}

	/**
	 * Create a request.
	 * @param creation what makes the schema of a database that has nothing yet;
	 * {@code null} if the revisions do
	 */
	UpgradeRequest(RevisionScripts scripts, RevisionTarget target, @Nullable RevisionTarget baseline,
			@Nullable SchemaCreation creation) {
		this.scripts = scripts;
		this.target = target;
		this.baseline = baseline;
		this.creation = creation;
	}

	@Override
	public RunPlan plan(DatabaseState state) {
		LostRows.refuse(state, graph());
		if (this.creation != null && !state.recorded() && !state.isStrange()) {
			StampPlan stamp = graph().stamp(HEADS, state.rows(), false);
			return new RunPlan(stamp, new RevisionPlan(stamp.rowsAfter(), List.of()), this.creation);
		}
		if (!state.isStrange()) {
			return new RunPlan(null, graph().upgrade(this.target, state.rows()));
		}
		if (this.baseline == null) {
			throw new MigrationsException(
					"The schema '%s' has tables (%s) but was never under migrations.".formatted(state.schema(),
							String.join(", ", state.strangers())),
					"Stamp it with the revision that it is at, by the command 'migrations stamp <revision>' or by setting "
							+ "'migrations.baseline=<revision>'; nothing has been run.");
		}
		StampPlan stamp = stamp(this.baseline, state);
		return new RunPlan(stamp, graph().upgrade(this.target, stamp.rowsAfter()));
	}

	private StampPlan stamp(RevisionTarget baseline, DatabaseState state) {
		try {
			return graph().stamp(List.of(baseline), state.rows(), false);
		}
		catch (MigrationsException ex) {
			throw new MigrationsException("The baseline '%s' is of no use: %s".formatted(baseline, ex.description()),
					"Correct 'migrations.baseline'. " + ex.action(), ex);
		}
	}

	@Override
	public void announce(DatabaseState state, RunPlan plan) {
		Set<RevisionId> wanted = graph().resolve(this.target, state.rows());
		announce(state.rows(), this.target, wanted, plan);
		SortedSet<RevisionId> rows = (plan.stamp() != null) ? plan.stamp().rowsAfter() : state.rows();
		if (plan.creation() == null && plan.revisions().isEmpty() && !graph().beyond(this.target, rows).isEmpty()) {
			logger.warn("The database at %s is beyond the target %s (%s): nothing is changed"
				.formatted(Rows.describe(rows), this.target, Rows.describe(wanted)));
		}
	}

	/** Say where the database is, and what is to be done. */
	static void announce(Set<RevisionId> rows, RevisionTarget target, Set<RevisionId> wanted, RunPlan plan) {
		logger.info("Migrations: database at %s, target %s (%s), %d pending".formatted(Rows.describe(rows), target,
				Rows.describe(wanted), plan.revisions().steps().size()));
	}

	private RevisionGraph graph() {
		return this.scripts.graph();
	}

}
