package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrations.execution.MigrationEvent.Kind;
import dev.migrations.execution.RunEvent.RevisionCompleted;
import dev.migrations.execution.RunEvent.RevisionFailed;
import dev.migrations.execution.RunEvent.RevisionStarted;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RowChange;
import dev.migrations.revision.StampPlan;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a plan, one after the other, on a session that holds the lock.
 */
final class PlanExecution {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final StepRecords records;

	private final StatementRunnerFactory runners;

	private final RunProgress progress;

	private final RunAudience audience;

	private final ListenerCalls listeners;

	private final Cancellation cancellation;

	private final SortedSet<RevisionId> firstRows;

	private final SortedSet<RevisionId> rows;

	private final List<UnfinishedRevision> unfinished;

	private final StatementSettings statements;

	private final LockRetries retries;

	private final StepFailures failures;

	private final boolean oneTransaction;

	private final long start = System.nanoTime();

	/**
	 * Create an execution that begins at a state of the database.
	 */
	PlanExecution(Session session, StepRecords records, StatementRunnerFactory runners, RunOptions options,
			StatementSettings statements, LockRetries retries, Cancellation cancellation, DatabaseState state) {
		this.session = session;
		this.statements = statements;
		this.retries = retries;
		this.failures = new StepFailures(session, records, retries, cancellation);
		this.oneTransaction = session.isOneTransaction();
		this.records = records;
		this.runners = runners;
		this.progress = options.progress();
		this.audience = options.audience();
		this.listeners = new ListenerCalls(options, session.connection());
		this.cancellation = cancellation;
		this.firstRows = state.rows();
		this.rows = new TreeSet<>(state.rows());
		this.unfinished = state.unfinished();
	}

	/**
	 * Forget revisions that were begun and left nothing behind.
	 */
	void forget(List<UnfinishedRevision> forgotten) throws SQLException {
		for (UnfinishedRevision revision : forgotten) {
			this.session.record(this.records.progress().end(revision.revision()));
		}
	}

	/**
	 * Set the version table, running nothing.
	 */
	void stamp(StampPlan plan) throws SQLException {
		MigrationEvent event = this.listeners.event(Kind.STAMP, null, this.rows, plan.change());
		try {
			this.session.inTransaction(() -> {
				this.listeners.before(event);
				for (RecordStatement record : this.records.stamped(plan)) {
					this.session.record(record);
				}
				this.listeners.after(event);
			});
		}
		catch (ListenerFailure ex) {
			throw new MigrationsException(
					"The stamp failed: the listener %s says: %s".formatted(ex.listener(), ex.getMessage()),
					"Do what the listener asks for, then run it again.", ex);
		}
		change(plan.change());
		this.records.files().stamped(this.rows);
		logger.info("Stamped the database at " + Rows.describe(this.rows));
	}

	/**
	 * Make a schema at once, and set the version table, in one transaction.
	 * @param statements what makes it
	 * @param source what says so
	 */
	void create(List<String> statements, String source, StampPlan plan) throws SQLException {
		MigrationEvent event = this.listeners.event(Kind.STAMP, null, this.rows, plan.change());
		logger.info("Creating the schema from " + source);
		try {
			this.session.inTransaction(() -> {
				this.listeners.before(event);
				this.session.record(RecordStatement.of(HistoryTable.mark(true)));
				for (String statement : statements) {
					create(statement, source);
				}
				for (RecordStatement record : this.records.created(plan, source)) {
					this.session.record(record);
				}
				this.listeners.after(event);
			});
		}
		catch (ListenerFailure ex) {
			throw new MigrationsException("The schema was not created: the listener %s says: %s. Nothing of it remains."
				.formatted(ex.listener(), ex.getMessage()), "Do what the listener asks for, then run it again.", ex);
		}
		change(plan.change());
		logger.info("Created the schema from %s, and stamped the database at %s".formatted(source,
				Rows.describe(this.rows)));
	}

	private void create(String statement, String source) throws SQLException {
		try {
			this.session.execute(statement);
		}
		catch (SQLException ex) {
			if (LockLostException.isBehind(ex)) {
				throw ex;
			}
			throw new MigrationsException(
					"The schema could not be created from %s: %s [SQLSTATE %s]\n\n%s\n\nNothing of it remains."
						.formatted(source, SqlErrors.message(ex), ex.getSQLState(),
								statement.indent(4).stripTrailing()),
					"Correct what the code says, or let the revisions be run: 'migrations.on-empty-database=upgrade'.",
					ex);
		}
	}

	/**
	 * Run all steps.
	 * @throws MigrationFailedException if one failed; those before it stay
	 */
	List<RevisionRun> run(List<PreparedStep> steps) throws SQLException {
		List<RevisionRun> runs = new ArrayList<>(steps.size());
		for (PreparedStep step : steps) {
			this.cancellation.check();
			int number = runs.size() + 1;
			this.progress.begins(number, steps.size(), step.step());
			logger.info(step.describe());
			this.audience.tell((migrations) -> new RevisionStarted(migrations, step.revision(), step.direction(),
					number, steps.size()));
			Duration duration = watched(step);
			logger.info("Finished %s in %d ms".formatted(step.revision().id(), duration.toMillis()));
			runs.add(new RevisionRun(step.revision(), step.direction(), duration));
		}
		return runs;
	}

	/** The rows of the version table as they are now. */
	SortedSet<RevisionId> rows() {
		return new TreeSet<>(this.rows);
	}

	/**
	 * Keep what was done, where the run is one transaction.
	 * @param steps the steps that were run
	 * @throws MigrationsException if that was not possible; nothing stays then
	 */
	void commit(List<PreparedStep> steps) throws SQLException {
		try {
			this.session.commit();
		}
		catch (SQLException ex) {
			if (steps.isEmpty()) {
				throw ex;
			}
			PreparedStep last = steps.get(steps.size() - 1);
			if (this.retries.areLeft(ex)) {
				throw stopped(new StoppedStep(last, null, ex));
			}
			throw this.failures.ofCommit(last, ex, this.firstRows, this.start);
		}
	}

	private Duration watched(PreparedStep step) throws SQLException {
		long start = System.nanoTime();
		try {
			Duration duration = run(step);
			this.audience
				.tell((migrations) -> new RevisionCompleted(migrations, step.revision(), step.direction(), duration));
			return duration;
		}
		catch (SQLException | RuntimeException ex) {
			this.records.doubtSession();
			this.audience.tell((migrations) -> new RevisionFailed(migrations, step.revision(), step.direction(),
					Duration.ofNanos(System.nanoTime() - start), ex));
			throw ex;
		}
	}

	private Duration run(PreparedStep step) throws SQLException {
		long start = System.nanoTime();
		if (!this.oneTransaction) {
			this.retries.reset();
		}
		Kind kind = step.isUpgrade() ? Kind.UPGRADE : Kind.DOWNGRADE;
		MigrationEvent event = this.listeners.event(kind, step.revision(), this.rows, step.step().change());
		DatabaseDestination destination = new DatabaseDestination(this.session, this.statements, this.runners,
				this.listeners, event, this.cancellation, this.progress);
		RevisionExecution execution = new RevisionExecution(destination, this.records, step,
				UnfinishedRevisions.of(this.unfinished, step));
		StoppedStep stopped = attempt(execution, step, start);
		while (stopped != null) {
			pause(stopped);
			execution = new RevisionExecution(destination, this.records, step, unfinishedNow(step));
			stopped = attempt(execution, step, start);
		}
		change(step.step().change());
		this.records.files().done(step);
		if (execution.lockDoubtful()) {
			this.records.doubtLock();
		}
		if (execution.settingsChanged()) {
			this.session.settings().renew();
			this.records.doubtSession();
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/** What the session has forgotten is only to be done without. */
	private void pause(StoppedStep stopped) throws SQLException {
		if (areForgotten(stopped)) {
			this.records.prepareNothing();
		}
		else {
			this.retries.pause(stopped);
			this.records.doubtSession();
		}
	}

	private boolean areForgotten(StoppedStep stopped) {
		return stopped.statement() == null && this.records.areForgotten(stopped.error());
	}

	/**
	 * Run a step.
	 * @return what stopped it if it is to be tried again, {@code null} if it is done
	 * @throws MigrationFailedException if it failed
	 */
	private @Nullable StoppedStep attempt(RevisionExecution execution, PreparedStep step, long start)
			throws SQLException {
		SortedSet<RevisionId> rowsAfter = this.oneTransaction ? this.firstRows : rows();
		try {
			execution.run();
			return null;
		}
		catch (StatementFailure ex) {
			return retried(new StoppedStep(step, ex.statement(), ex.error()), execution, rowsAfter, start);
		}
		catch (ListenerFailure ex) {
			throw this.failures.of(step, ex, rowsAfter, execution, start);
		}
		catch (CodeFailure ex) {
			throw this.failures.of(step, ex, rowsAfter, execution, start);
		}
		catch (ConcurrentChangeException ex) {
			throw this.failures.recorded(step, start, ex, ex);
		}
		catch (SQLException ex) {
			if (LockLostException.isBehind(ex)) {
				throw ex;
			}
			return retried(new StoppedStep(step, null, ex), execution, rowsAfter, start);
		}
	}

	private StoppedStep retried(StoppedStep stopped, RevisionExecution execution, SortedSet<RevisionId> rowsAfter,
			long start) {
		if (execution.walked()) {
			this.retries.reset();
		}
		if (!execution.isInTransaction() || !(areForgotten(stopped) || this.retries.areLeft(stopped.error()))) {
			throw this.failures.of(stopped, rowsAfter, execution, start);
		}
		if (this.oneTransaction) {
			throw stopped(stopped);
		}
		return stopped;
	}

	/** While the run pauses, it is not to keep what it has. */
	private StoppedRun stopped(StoppedStep stopped) {
		this.session.rollback();
		return new StoppedRun(stopped);
	}

	private @Nullable UnfinishedRevision unfinishedNow(PreparedStep step) throws SQLException {
		return step.section().transactional() ? null
				: UnfinishedRevisions.of(this.records.progress().read(this.session), step);
	}

	private void change(RowChange change) {
		this.rows.removeAll(change.removed());
		this.rows.addAll(change.added());
	}

}
