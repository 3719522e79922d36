package dev.migrations.execution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.migrations.revision.RevisionId;
import dev.migrations.script.BatchStatement;
import dev.migrations.script.CopyStatement;
import dev.migrations.script.Repetition;
import dev.migrations.script.ScriptSegment;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.ScriptStatements;
import dev.migrations.script.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Runs the script of one step. It is either one transaction together with its version row
 * and its history row; or, where statements of it cannot be in a transaction, several,
 * and then its place is kept in the progress table.
 */
final class RevisionExecution {

	/** A script may have become somebody who may not write the records. */
	private static final List<RecordStatement> OURSELVES = List.of(RecordStatement.of("reset session authorization"),
			RecordStatement.of("reset role"));

	private final Destination destination;

	private final StepRecords records;

	private final PreparedStep step;

	private final RevisionId id;

	/** What an earlier run left of it, {@code null} if it is begun only now. */
	private final @Nullable UnfinishedRevision before;

	private final DoneStatements statementsDone = new DoneStatements();

	/** How many statements are done for good, whatever happens next. */
	private int done;

	/** How many rows are done for good of the walk that it has come to. */
	private long rows;

	private boolean walked;

	private boolean settingsChanged;

	private boolean queried;

	private boolean inTransaction;

	/**
	 * Create an execution.
	 * @param destination where the statements go
	 * @param before what an earlier run left of it, {@code null} if it is begun only now
	 */
	RevisionExecution(Destination destination, StepRecords records, PreparedStep step,
			@Nullable UnfinishedRevision before) {
		this.destination = destination;
		this.records = records;
		this.step = step;
		this.id = step.revision().id();
		this.before = before;
		this.done = (before != null) ? before.done() : 0;
	}

	/**
	 * How many statements are done for good: none or all where the script is one
	 * transaction.
	 */
	int done() {
		return this.done;
	}

	/**
	 * How many rows are done for good of the walk over rows that the next statement is.
	 */
	long rows() {
		return this.rows;
	}

	/**
	 * Whether a batch of rows was done, and nothing has failed since.
	 */
	boolean walked() {
		return this.walked;
	}

	/**
	 * Whether the script may have left settings of its session behind.
	 */
	boolean settingsChanged() {
		return this.settingsChanged;
	}

	/**
	 * Whether functions that the script has called may have let go of the lock.
	 */
	boolean lockDoubtful() {
		return this.queried || this.settingsChanged;
	}

	/**
	 * Whether what it came to was in a transaction, so that nothing is left of it where
	 * it failed.
	 */
	boolean isInTransaction() {
		return this.inTransaction;
	}

	/**
	 * Run the script and record it.
	 * @throws StatementFailure if PostgreSQL refused a statement of the script
	 * @throws ListenerFailure if a listener did not want it
	 * @throws SQLException if PostgreSQL refused a record or the commit
	 */
	void run() throws SQLException {
		try (ScriptStatements statements = this.step.section().open()) {
			if (this.step.section().transactional()) {
				int count = this.step.section().statementCount();
				inTransaction(() -> {
					this.destination.begin();
					send(statements::next, count, this.records.opening(this.destination.opening()),
							() -> this.records.applied(this.step, this.settingsChanged));
					this.destination.end();
				});
				this.done = count;
			}
			else {
				inParts(statements);
			}
		}
	}

	private void inTransaction(Session.SqlAction action) throws SQLException {
		this.inTransaction = true;
		this.destination.inTransaction(action);
		this.inTransaction = false;
	}

	private List<RecordStatement> guarded(List<RecordStatement> before) {
		List<RecordStatement> guarded = new ArrayList<>(this.records.lock().guard());
		guarded.addAll(before);
		return guarded;
	}

	private void inParts(ScriptStatements statements) throws SQLException {
		if (this.destination.isListenedTo()) {
			this.destination.inTransaction(this.destination::begin);
		}
		send(statements::next, 0, guarded(List.of(RecordStatement.of(HistoryTable.mark(false)))), () -> List
			.of(this.records.progress().begin(this.id, this.step.direction(), this.step.section().statementCount())));
		int position = 0;
		for (ScriptSegment segment : this.step.section().segments()) {
			int end = position + segment.statementCount();
			skip(statements, Math.min(end, this.done) - position);
			if (end > this.done) {
				checkDone();
				if (segment.transactional()) {
					part(statements, end);
				}
				else {
					outside(statements, end);
				}
			}
			position = end;
		}
		inTransaction(() -> {
			send(statements::next, 0, guarded(List.of()), () -> this.records.appliedInParts(this.step));
			this.destination.end();
		});
	}

	private void part(ScriptStatements statements, int end) throws SQLException {
		int start = this.done;
		inTransaction(() -> send(statements::next, end - start, guarded(this.destination.opening()),
				() -> List.of(advance(start, end, true))));
		this.done = end;
	}

	private void outside(ScriptStatements statements, int end) throws SQLException {
		while (this.done < end) {
			ScriptStatement statement = statements.next();
			if (statement instanceof BatchStatement batches) {
				walk(batches);
			}
			else if (standsTransaction(statement)) {
				inTransaction(() -> send(() -> statement, 1, guarded(timeouts()),
						() -> List.of(advance(this.done, this.done + 1, true))));
			}
			else {
				aloneUnlessDone(statement);
				this.destination.record(advance(this.done, this.done + 1, false));
			}
			this.done++;
		}
	}

	/** Each batch is a transaction, together with the place that is reached with it. */
	private void walk(BatchStatement statement) throws SQLException {
		BatchPlace place = place(statement);
		this.statementsDone.add(statement);
		this.settingsChanged = true;
		this.rows = place.rows();
		BatchWalk walk = this.destination.walk(statement, place);
		walk.begin();
		while (!walk.isAtEnd()) {
			this.destination.check();
			long before = this.rows;
			inTransaction(() -> this.rows = batch(walk, before));
			this.walked = true;
			walk.committed();
			if (!walk.isAtEnd()) {
				this.destination.pause(statement.batches().pause());
			}
		}
		this.rows = 0;
	}

	private long batch(BatchWalk walk, long before) throws SQLException {
		try (StatementRunner runner = this.destination.runner()) {
			record(runner, this.records.lock().guard());
			record(runner, this.destination.opening());
			runner.flush();
			BatchPlace place = walk.next();
			record(runner, OURSELVES);
			runner.record(walk.isAtEnd()
					? this.records.progress().walkedToTheEnd(this.id, this.done, this.statementsDone.checksum())
					: this.records.progress().walked(this.id, this.done, before, place));
			record(runner, this.records.lock().renewal());
			runner.flush();
			return place.rows();
		}
	}

	private BatchPlace place(BatchStatement statement) {
		if (this.before == null || this.before.place() == null || this.done != this.before.done()) {
			return BatchPlace.start(statement.text());
		}
		if (!this.before.place().batches().equals(statement.text())) {
			throw UnfinishedRevisions.leftHalfWay(this.before,
					"and the rows that its statement at %s walks over are others now".formatted(statement.position()));
		}
		return this.before.place();
	}

	/**
	 * A script that has made settings of its session between marks may have set these as
	 * well, and is to find what it has set.
	 */
	private List<RecordStatement> timeouts() {
		return this.settingsChanged ? List.of() : this.destination.timeouts();
	}

	/**
	 * A transaction of its own is all that such a statement gets in autocommit, too.
	 */
	private static boolean standsTransaction(ScriptStatement statement) {
		return !(statement instanceof SqlStatement sql) || sql.repetition().kind() == Repetition.Kind.RECORDED;
	}

	private void aloneUnlessDone(ScriptStatement statement) throws SQLException {
		UnfinishedRevision interrupted = (this.before != null && this.done == this.before.done()) ? this.before : null;
		if (interrupted != null && this.destination.isDone(statement, interrupted)) {
			this.statementsDone.add(statement);
		}
		else {
			alone(statement);
		}
	}

	private RecordStatement advance(int from, int to, boolean transaction) {
		return this.records.progress().advance(this.id, from, to, this.statementsDone.checksum(), transaction);
	}

	/**
	 * Whoever corrects the statement that failed may have changed those before it too.
	 */
	private void checkDone() {
		if (this.before == null || this.done != this.before.done() || this.before.checksum() == null) {
			return;
		}
		if (!this.before.checksum().equals(this.statementsDone.checksum())) {
			throw UnfinishedRevisions.leftHalfWay(this.before,
					"and the statements of '%s' that are done are others now".formatted(this.step.revision().script()));
		}
	}

	private void send(Supplier<ScriptStatement> statements, int count, List<RecordStatement> before,
			Supplier<List<RecordStatement>> after) throws SQLException {
		try (StatementRunner runner = this.destination.runner()) {
			record(runner, before);
			for (int i = 0; i < count; i++) {
				run(runner, statements.get());
			}
			if (this.settingsChanged) {
				record(runner, OURSELVES);
			}
			record(runner, after.get());
			record(runner, this.records.lock().renewal());
			runner.flush();
		}
	}

	private static void record(StatementRunner runner, List<RecordStatement> statements) throws SQLException {
		for (RecordStatement statement : statements) {
			runner.record(statement);
		}
	}

	private void run(StatementRunner runner, ScriptStatement statement) throws SQLException {
		this.statementsDone.add(statement);
		this.settingsChanged |= !(statement instanceof CopyStatement)
				&& !(statement instanceof SqlStatement sql && !sql.changesSession());
		this.queried |= statement instanceof SqlStatement sql && sql.isQuery();
		runner.run(statement);
	}

	/** In autocommit there is nothing to send together. */
	private void alone(ScriptStatement statement) throws SQLException {
		try (StatementRunner runner = this.destination.runner()) {
			run(runner, statement);
			runner.flush();
		}
	}

	/**
	 * Statements that an earlier run has done. What they set in their session was lost
	 * with it.
	 */
	private void skip(ScriptStatements statements, int count) throws SQLException {
		for (int i = 0; i < count; i++) {
			ScriptStatement statement = statements.next();
			if (statement instanceof SqlStatement sql && sql.setsSession()) {
				alone(statement);
			}
			else {
				this.statementsDone.add(statement);
			}
		}
	}

}
