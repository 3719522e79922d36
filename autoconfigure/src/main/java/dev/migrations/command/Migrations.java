package dev.migrations.command;

import java.util.List;

import dev.migrations.execution.DatabaseReport;
import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.LockRelease;
import dev.migrations.execution.LockStatus;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationRunner;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunRequest;
import dev.migrations.execution.RunResult;
import dev.migrations.execution.RunSettings;
import dev.migrations.execution.Rows;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The migrations of one schema: what one can do with them, and how they stand. Its
 * methods are safe to be called from several threads, and from several services at once.
 */
public final class Migrations {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final int HISTORY = 100;

	private final RevisionScripts scripts;

	private final MigrationsSettings settings;

	private final MigrationRunner runner;

	private final StatusAssessment assessment;

	/**
	 * Create the migrations of a schema. It does not connect.
	 * @param scripts the revisions
	 * @param managed where they run
	 * @param settings what a service wants of its database
	 * @param run who runs them, and how
	 */
	public Migrations(RevisionScripts scripts, ManagedSchema managed, MigrationsSettings settings, RunSettings run) {
		this.scripts = scripts;
		this.settings = settings;
		this.runner = new MigrationRunner(scripts, managed, run);
		this.assessment = new StatusAssessment(scripts, settings.target());
	}

	/**
	 * The revisions and how they hang together.
	 */
	public RevisionScripts scripts() {
		return this.scripts;
	}

	/**
	 * Bring the database to the configured target, as a service does when it starts.
	 * @return what was run, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it cannot be brought there
	 */
	public RunResult upgrade() {
		if (warnedOfNoRevisions()) {
			return RunResult.nothing();
		}
		return upgrade(this.settings.target());
	}

	private boolean warnedOfNoRevisions() {
		List<String> missing = this.scripts.missingLocations();
		String notFound = missing.isEmpty() ? "" : " (not found: " + String.join(", ", missing) + ")";
		if (graph().isEmpty()) {
			logger.warn("There are no revisions: nothing is done about the schema" + notFound);
		}
		else if (!missing.isEmpty()) {
			logger.warn("There are no revisions in some locations" + notFound);
		}
		return graph().isEmpty();
	}

	/**
	 * Bring the database up to a target.
	 * @param target a revision identifier in any of its forms, as {@code head} or
	 * {@code ae1027+2}
	 * @return what was run, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it cannot be brought there
	 */
	public RunResult upgrade(String target) {
		return upgrade(RevisionTarget.parse(target));
	}

	private RunResult upgrade(RevisionTarget target) {
		RunResult result = this.runner.run(new UpgradeRequest(graph(), target, this.settings.baseline()));
		if (result.revisions().isEmpty()) {
			logger.info("Database schema is up to date at " + Rows.describe(result.rowsAfter()));
		}
		else {
			logger.info("Upgrade to %s COMPLETED, %d applied in %d ms".formatted(target, result.revisions().size(),
					result.duration().toMillis()));
		}
		return result;
	}

	/**
	 * Take the database down to a target, which stays applied.
	 * @param target a revision identifier in any of its forms, as {@code base} or
	 * {@code -1}
	 * @return what was run, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it cannot be taken there
	 */
	public RunResult downgrade(String target) {
		RunResult result = this.runner.run(new DowngradeRequest(graph(), RevisionTarget.parse(target)));
		logger.info("Downgrade to %s COMPLETED, %d undone in %d ms".formatted(target, result.revisions().size(),
				result.duration().toMillis()));
		return result;
	}

	/**
	 * Set the version table to revisions without running anything.
	 * @param targets revision identifiers
	 * @return what the version table held and holds
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if they cannot be set
	 */
	public RunResult stamp(String... targets) {
		List<RevisionTarget> parsed = List.of(targets).stream().map(RevisionTarget::parse).toList();
		return this.runner.run(new StampRequest(graph(), parsed));
	}

	/**
	 * See that the database is at the configured target, and write nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it is not there
	 */
	public void validate() {
		if (warnedOfNoRevisions()) {
			return;
		}
		DatabaseState state = this.runner.read();
		RunRequest request = new UpgradeRequest(graph(), this.settings.target(), this.settings.baseline());
		RunPlan plan = request.plan(state);
		request.announce(state, plan);
		if (!state.unfinished().isEmpty()) {
			throw new MigrationsException(
					"Revision '%s' was left half-way.".formatted(state.unfinished().get(0).revision()),
					"Bring the database up with the command 'migrations upgrade'.");
		}
		if (!plan.isEmpty()) {
			throw new MigrationsException(
					"Target database is not up to date: it is at %s, and %d revisions are pending to %s.".formatted(
							Rows.describe(state.rows()), plan.revisions().steps().size(), this.settings.target()),
					"Bring it up with the command 'migrations upgrade', or set 'migrations.on-startup=upgrade'.");
		}
		logger.info("Database schema is up to date at " + Rows.describe(state.rows()));
	}

	/**
	 * Read how the database stands. It writes nothing. A database that does not answer is
	 * a state, not an error.
	 */
	public MigrationsStatus status() {
		try {
			DatabaseReport report = this.runner.report(HISTORY);
			return this.assessment.assess(report);
		}
		catch (DatabaseUnreachableException ex) {
			return unreachable(ex.description());
		}
	}

	/**
	 * Read who works on the schema at this moment, if anybody does.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public LockStatus lockStatus() {
		return this.runner.lockStatus();
	}

	/**
	 * Take a lease away from the run that has it, as is needed where its owner is dead
	 * and one does not want to wait until the lease expires. An owner that lives stops
	 * before its next step.
	 * @return whether it was taken away, and if not, what to do
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public LockRelease releaseLock() {
		return this.runner.releaseLock();
	}

	/**
	 * The status to be shown when the database did not answer.
	 * @param error why, in a sentence
	 */
	public MigrationsStatus unreachable(String error) {
		return MigrationsStatus.unreachable(this.settings.target().toString(), graph().heads(), error);
	}

	private RevisionGraph graph() {
		return this.scripts.graph();
	}

}
