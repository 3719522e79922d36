package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrations.execution.MigrationEvent.Kind;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RowChange;
import dev.migrations.revision.StampPlan;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlStatement;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Runs the steps of a plan, one after the other, on a session that holds the lock.
 */
final class PlanExecution {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final StepRecords records;

	private final StatementRunnerFactory runners;

	private final RunProgress progress;

	private final ListenerCalls listeners;

	private final Cancellation cancellation;

	private final SortedSet<RevisionId> firstRows;

	private final SortedSet<RevisionId> rows;

	private final List<UnfinishedRevision> unfinished;

	/**
	 * Create an execution that begins at a state of the database.
	 */
	PlanExecution(Session session, StepRecords records, StatementRunnerFactory runners, RunOptions options,
			Cancellation cancellation, DatabaseState state) {
		this.session = session;
		this.records = records;
		this.runners = runners;
		this.progress = options.progress();
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
				this.session.record(HistoryTable.mark(true));
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
			this.progress.begins(runs.size() + 1, steps.size(), step.step());
			logger.info(step.describe());
			Duration duration = run(step);
			logger.info("Finished %s in %d ms".formatted(step.revision().id(), duration.toMillis()));
			runs.add(new RevisionRun(step.revision(), step.direction(), duration));
		}
		return runs;
	}

	/** The rows of the version table as they are now. */
	SortedSet<RevisionId> rows() {
		return new TreeSet<>(this.rows);
	}

	private SortedSet<RevisionId> rowsAfterFailure() {
		return this.session.isOneTransaction() ? this.firstRows : rows();
	}

	private Duration run(PreparedStep step) throws SQLException {
		long start = System.nanoTime();
		UnfinishedRevision before = UnfinishedRevisions.of(this.unfinished, step);
		Kind kind = step.isUpgrade() ? Kind.UPGRADE : Kind.DOWNGRADE;
		MigrationEvent event = this.listeners.event(kind, step.revision(), this.rows, step.step().change());
		RevisionExecution execution = new RevisionExecution(
				new DatabaseDestination(this.session, this.runners, this.listeners, event), this.records, step, before);
		FailureReport report = new FailureReport(step, rowsAfterFailure());
		try {
			execution.run();
		}
		catch (StatementFailure ex) {
			throw recorded(step, start, report.of(ex, remains(step, execution.done()) + leftovers(ex.statement())),
					ex.error());
		}
		catch (ListenerFailure ex) {
			throw recorded(step, start, report.of(ex, remains(step, execution.done())), ex);
		}
		catch (ConcurrentChangeException ex) {
			throw recorded(step, start, ex, ex);
		}
		catch (SQLException ex) {
			if (LockLostException.isBehind(ex)) {
				throw ex;
			}
			throw recorded(step, start, report.of(ex, remains(step, execution.done())), ex);
		}
		change(step.step().change());
		this.records.files().done(step);
		if (execution.settingsChanged()) {
			this.session.settings().renew();
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private void change(RowChange change) {
		this.rows.removeAll(change.removed());
		this.rows.addAll(change.added());
	}

	private String remains(PreparedStep step, int done) {
		if (this.session.isOneTransaction()) {
			return "Nothing of the whole run remains: it was one transaction.";
		}
		if (step.section().transactional()) {
			return "Nothing of it remains.";
		}
		int all = step.section().statementCount();
		return switch (done) {
			case 0 -> "None of its statements is done.";
			case 1 ->
				"The first of its %d statements is done and stays; the next run goes on behind it.".formatted(all);
			default -> "The first %d of its %d statements are done and stay; the next run goes on behind them."
				.formatted(done, all);
		};
	}

	/** What PostgreSQL does not roll back of a statement that fails. */
	private static String leftovers(ScriptStatement statement) {
		if (statement instanceof SqlStatement sql && !sql.transactional()) {
			return switch (sql.repetition().kind()) {
				case CREATES_INDEX, REBUILDS_INDEX, REBUILDS_INDEXES_OF_TABLE, REBUILDS_INDEXES_OF_SCHEMA,
						REBUILDS_ALL_INDEXES ->
					" An index that it left invalid is dropped by the next run.";
				default -> "";
			};
		}
		return "";
	}

	/**
	 * The failure itself matters more than its record, which the cause of the failure may
	 * well prevent.
	 */
	private <E extends MigrationsException> E recorded(PreparedStep step, long start, E failure, Exception error) {
		if (this.cancellation.acknowledge()) {
			// Nobody will report an exception of a JVM that is going down.
			logger.warn("The JVM is shutting down. " + failure.getMessage());
		}
		long milliseconds = (System.nanoTime() - start) / 1_000_000;
		this.session.rollback();
		try {
			this.session.execute("reset session authorization; reset role");
			if (!step.section().transactional()) {
				this.session.record(this.records.progress().failed(step.revision().id(), failure.description()));
			}
			this.session.record(this.records.failed(step, milliseconds, failure.description()));
		}
		catch (SQLException ex) {
			error.addSuppressed(ex);
		}
		return failure;
	}

}
