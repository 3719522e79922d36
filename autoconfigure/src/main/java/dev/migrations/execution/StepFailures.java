package dev.migrations.execution;

import java.sql.SQLException;
import java.util.SortedSet;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlStatement;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Reports and records that a step has failed.
 */
final class StepFailures {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final StepRecords records;

	private final LockRetries retries;

	private final Cancellation cancellation;

	/** Whether the run is one transaction, which may have ended when this is asked. */
	private final boolean oneTransaction;

	StepFailures(Session session, StepRecords records, LockRetries retries, Cancellation cancellation) {
		this.session = session;
		this.records = records;
		this.retries = retries;
		this.cancellation = cancellation;
		this.oneTransaction = session.isOneTransaction();
	}

	/**
	 * PostgreSQL refused a statement of the step, or what else belongs to it.
	 * @param rows the rows of the version table after the failure
	 * @param execution says how much of it is done for good
	 * @param start when it was begun
	 */
	MigrationFailedException of(StoppedStep stopped, SortedSet<RevisionId> rows, RevisionExecution execution,
			long start) {
		PreparedStep step = stopped.step();
		this.session.rollback();
		FailureReport report = new FailureReport(step, rows);
		String remains = summary(stopped) + remains(step, execution);
		ScriptStatement statement = stopped.statement();
		return recorded(step, start,
				(statement != null) ? report.of(statement, stopped.error(), remains + leftovers(statement))
						: report.of(stopped.error(), remains),
				stopped.error());
	}

	/**
	 * A listener did not want the step.
	 */
	MigrationFailedException of(PreparedStep step, ListenerFailure failure, SortedSet<RevisionId> rows,
			RevisionExecution execution, long start) {
		return recorded(step, start, new FailureReport(step, rows).of(failure, remains(step, execution)), failure);
	}

	/**
	 * The code of the step failed by itself.
	 */
	MigrationFailedException of(PreparedStep step, CodeFailure failure, SortedSet<RevisionId> rows,
			RevisionExecution execution, long start) {
		this.session.rollback();
		String remains = failure.hasEndedTransaction()
				? "What its transaction did before a COMMIT stays and is not recorded: undo it before the next run."
				: remains(step, execution);
		return recorded(step, start, new FailureReport(step, rows).of(failure, remains), failure);
	}

	/**
	 * What the run was to leave could not be committed.
	 * @param last its last step, with which it is recorded
	 */
	MigrationsException ofCommit(PreparedStep last, SQLException error, SortedSet<RevisionId> rows, long start) {
		String now = rows.isEmpty() ? "nothing" : Rows.describe(rows);
		String outcome = (error instanceof UnknownOutcomeException)
				? "It is not known whether it was committed. Before it, applied was: %s.".formatted(now)
				: "Nothing of the whole run remains: it was one transaction. Applied now: %s.".formatted(now);
		return recorded(last, start,
				new MigrationsException(
						"The run failed when it was committed: %s [SQLSTATE %s].%s\n%s"
							.formatted(SqlErrors.message(error), error.getSQLState(), detail(error), outcome),
						Advice.onRun(error, "Correct the revisions, then run it again."), error),
				error);
	}

	private static String detail(SQLException error) {
		var server = SqlErrors.server(error);
		return (server != null && server.getDetail() != null) ? "\n  Detail: " + server.getDetail() : "";
	}

	private String summary(StoppedStep stopped) {
		try {
			return this.retries.summary(stopped);
		}
		catch (SQLException ex) {
			stopped.error().addSuppressed(ex);
			return "";
		}
	}

	private String remains(PreparedStep step, RevisionExecution execution) {
		if (this.oneTransaction) {
			return "Nothing of the whole run remains: it was one transaction.";
		}
		if (step.section().transactional()) {
			return "Nothing of it remains.";
		}
		if (execution.rows() > 0) {
			return "%d rows of statement %d of its %d are done and stay; the next run goes on behind them."
				.formatted(execution.rows(), execution.done() + 1, step.section().statementCount());
		}
		int all = step.section().statementCount();
		int done = execution.done();
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
	 * Record a failure. It matters more than its record, which its cause may well
	 * prevent.
	 * @param error to which is added why it could not be recorded
	 */
	<E extends MigrationsException> E recorded(PreparedStep step, long start, E failure, Exception error) {
		if (this.cancellation.acknowledge()) {
			// Nobody may report an exception of what is going down.
			logger.warn("The service is shutting down. " + failure.getMessage());
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
