package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.migrations.execution.RunEvent.LockWaited;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * One run on one connection, under the lock: what is to be done is planned again there,
 * because another run may have come first.
 */
final class LockedRun {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	/** PostgreSQL plans the first five executions of a prepared statement anew. */
	private static final int WORTH_PREPARING = 10;

	private final RevisionScripts scripts;

	private final RunSettings settings;

	private final RunOptions options;

	private final Session session;

	private final Cancellation cancellation;

	private final LockRetries retries;

	LockedRun(RevisionScripts scripts, RunSettings settings, RunOptions options, Session session,
			Cancellation cancellation) {
		this.scripts = scripts;
		this.settings = settings;
		this.options = options;
		this.session = session;
		this.cancellation = cancellation;
		this.retries = new LockRetries(session, settings.statements(), cancellation);
	}

	/**
	 * Run what a request plans.
	 * @param state what the database has, as far as is known without the lock
	 * @param plan what the request makes of it
	 * @param start when the run began
	 */
	RunResult run(RunRequest request, DatabaseState state, RunPlan plan, long start) throws SQLException {
		Prepared prepared = new Prepared(request, state, plan, prepare(state, plan));
		while (true) {
			try {
				return attempt(prepared, start);
			}
			catch (StoppedRun ex) {
				this.retries.pause(ex.stopped());
			}
		}
	}

	private RunResult attempt(Prepared prepared, long start) throws SQLException {
		DatabaseState first = prepared.state();
		BookkeepingTables tables = BookkeepingTables.of(this.session.managed(), first.schema());
		try (RunLock lock = acquire(prepared.steps(), first, tables)) {
			try {
				return runUnder(lock, prepared, tables, start);
			}
			catch (SQLException ex) {
				if (LockLostException.isBehind(ex)) {
					throw lock.lost(ex);
				}
				throw ex;
			}
			finally {
				this.session.rollback();
			}
		}
	}

	private RunLock acquire(List<PreparedStep> steps, DatabaseState state, BookkeepingTables tables)
			throws SQLException {
		long start = System.nanoTime();
		boolean acquired = false;
		try {
			RunLock lock = new RunLocks(this.session, tables, this.settings).acquire(steps, state, this.cancellation);
			acquired = true;
			return lock;
		}
		finally {
			tellWaited(since(start), acquired);
		}
	}

	private void tellWaited(Duration waited, boolean acquired) {
		this.options.audience().tell((migrations) -> new LockWaited(migrations, waited, acquired));
	}

	private RunResult runUnder(RunLock lock, Prepared prepared, BookkeepingTables tables, long start)
			throws SQLException {
		DatabaseState state = new StateReader(this.session).read();
		RunPlan plan = prepared.request().plan(state, new DatabaseRecords(this.session, state));
		if (plan.isEmpty() && state.unfinished().isEmpty()) {
			return new RunResult(state.rows(), state.rows(), List.of(), since(start), null);
		}
		List<PreparedStep> steps = plan.equals(prepared.plan()) ? prepared.steps() : prepare(state, plan);
		lock.admit(steps);
		List<UnfinishedRevision> forgotten = UnfinishedRevisions.refuseOthers(state.unfinished(), steps);
		List<String> made = (plan.creation() != null) ? plan.creation().statements() : List.of();
		new Bookkeeping(this.session, tables).ensure(state);
		begin();
		long newest = this.options.counting() ? CreatedObjects.newest(this.session) : 0;
		PlanExecution execution = new PlanExecution(this.session,
				new StepRecords(tables, this.settings, this.scripts.graph(), lock, this.options.tag(),
						prepared.files(this.scripts, state, plan), preparedStatements(lock, steps)),
				runners(), this.options, this.settings.statements(), this.retries, this.cancellation, state);
		execution.forget(forgotten);
		if (plan.stamp() != null && plan.creation() != null) {
			execution.create(made, plan.creation().source(), plan.stamp());
		}
		else if (plan.stamp() != null) {
			execution.stamp(plan.stamp());
		}
		List<RevisionRun> runs = execution.run(steps);
		execution.commit(steps);
		CreatedObjects created = this.options.counting() ? CreatedObjects.since(this.session, newest) : null;
		return new RunResult(state.rows(), execution.rows(), runs, since(start), created);
	}

	/**
	 * To prepare pays from a few steps on. Where a run is one transaction, a failure
	 * would leave no way to go on without; and a listener has the connection before each
	 * step.
	 */
	private @Nullable PreparedStatements preparedStatements(RunLock lock, List<PreparedStep> steps) {
		boolean worth = steps.size() >= WORTH_PREPARING && this.options.listeners().isEmpty();
		return (worth && lock.keepsSession() && !isAll()) ? this.session.prepared() : null;
	}

	/**
	 * The tables that keep the records are there before the one transaction begins, so
	 * that its failure can be recorded.
	 */
	private void begin() throws SQLException {
		if (this.session.isOneTransaction()) {
			return;
		}
		this.session.settings().apply(this.settings.sessionName());
		if (isAll()) {
			logger.info("The whole run is one transaction");
			this.session.begin();
		}
	}

	private boolean isAll() {
		return this.settings.statements().transaction() == TransactionMode.ALL;
	}

	private List<PreparedStep> prepare(DatabaseState state, RunPlan plan) throws SQLException {
		int longestId = (state.longestId() != null) ? state.longestId() : Integer.MAX_VALUE;
		List<PreparedStep> steps = new ScriptPreparation(this.scripts, this.session.standardConformingStrings())
			.prepare(plan.revisions(), longestId);
		if (isAll()) {
			OneTransaction.refuseOutside(steps, OneTransaction.ALL);
		}
		return steps;
	}

	/**
	 * Each statement by itself costs a round trip, so that is for those who want to see
	 * it.
	 */
	private StatementRunnerFactory runners() {
		if (logger.isDebugEnabled() || !this.options.listeners().isEmpty()) {
			return (connection) -> new ObservedStatementRunner(connection, (statement, duration) -> logger
				.debug("%s: %d ms".formatted(statement.position(), duration.toMillis())));
		}
		return PipelinedStatementRunner::new;
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * What was planned without the lock.
	 */
	private record Prepared(RunRequest request, DatabaseState state, RunPlan plan, List<PreparedStep> steps) {

		/** What another run has applied meanwhile was not looked at. */
		VerifiedFiles files(RevisionScripts scripts, DatabaseState now, RunPlan plan) {
			boolean verified = this.request.isVerified() && now.rows().equals(this.state.rows());
			return this.request.keepsDigest()
					? VerifiedFiles.of(scripts, now.rows(), verified, VerifiedFiles.Ending.of(this.request, plan))
					: VerifiedFiles.none(scripts);
		}

	}

}
