package dev.migrations.execution;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.revision.RevisionId;
import dev.migrations.script.CopyStatement;
import dev.migrations.script.ScriptSegment;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.ScriptStatements;
import dev.migrations.script.SqlStatement;

/**
 * Runs the script of one step. It is either one transaction together with its version row
 * and its history row; or, where statements of it cannot be in a transaction, several,
 * and then its place is kept in the progress table.
 */
final class RevisionExecution {

	private final Destination destination;

	private final StepRecords records;

	private final PreparedStep step;

	private final RevisionId id;

	/** How many statements are done for good, whatever happens next. */
	private int done;

	private boolean settingsChanged;

	/**
	 * Create an execution.
	 * @param destination where the statements go
	 * @param done how many of the statements an earlier run has done already
	 */
	RevisionExecution(Destination destination, StepRecords records, PreparedStep step, int done) {
		this.destination = destination;
		this.records = records;
		this.step = step;
		this.id = step.revision().id();
		this.done = done;
	}

	/**
	 * How many statements are done for good: none or all where the script is one
	 * transaction.
	 */
	int done() {
		return this.done;
	}

	/**
	 * Whether the script may have left settings of its session behind.
	 */
	boolean settingsChanged() {
		return this.settingsChanged;
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
				this.destination.inTransaction(() -> {
					this.destination.begin();
					send(statements, count, List.of(HistoryTable.mark(true)), this.records.applied(this.step));
					this.destination.end();
				});
				this.done = count;
			}
			else {
				inParts(statements);
			}
		}
	}

	private void inParts(ScriptStatements statements) throws SQLException {
		if (this.destination.isListenedTo()) {
			this.destination.inTransaction(this.destination::begin);
		}
		this.destination.record(HistoryTable.mark(false));
		this.destination.record(
				this.records.progress().begin(this.id, this.step.direction(), this.step.section().statementCount()));
		int position = 0;
		for (ScriptSegment segment : this.step.section().segments()) {
			int end = position + segment.statementCount();
			if (end <= this.done) {
				skip(statements, segment.statementCount());
			}
			else if (segment.transactional()) {
				RecordStatement advance = this.records.progress().advance(this.id, position, end);
				this.destination
					.inTransaction(() -> send(statements, segment.statementCount(), List.of(), List.of(advance)));
				this.done = end;
			}
			else {
				skip(statements, this.done - position);
				while (this.done < end) {
					alone(statements.next());
					this.destination.record(this.records.progress().advance(this.id, this.done, this.done + 1));
					this.done++;
				}
			}
			position = end;
		}
		this.destination.inTransaction(() -> {
			send(statements, 0, List.of(), this.records.appliedInParts(this.step));
			this.destination.end();
		});
	}

	private void send(ScriptStatements statements, int count, List<RecordStatement> before, List<RecordStatement> after)
			throws SQLException {
		try (StatementRunner runner = this.destination.runner()) {
			for (RecordStatement statement : before) {
				runner.record(statement);
			}
			for (int i = 0; i < count; i++) {
				run(runner, statements.next());
			}
			if (this.settingsChanged) {
				runner.record(RecordStatement.of("reset session authorization"));
				runner.record(RecordStatement.of("reset role"));
			}
			for (RecordStatement statement : after) {
				runner.record(statement);
			}
			runner.flush();
		}
	}

	private void run(StatementRunner runner, ScriptStatement statement) throws SQLException {
		if (statement instanceof SqlStatement sql) {
			this.settingsChanged |= sql.changesSession();
			runner.run(sql);
		}
		else if (statement instanceof CopyStatement copy) {
			runner.copy(copy);
		}
		else {
			throw new IllegalStateException("Unknown kind of statement: " + statement.getClass());
		}
	}

	/** In autocommit there is nothing to send together. */
	private void alone(ScriptStatement statement) throws SQLException {
		try (StatementRunner runner = this.destination.runner()) {
			run(runner, statement);
			runner.flush();
		}
	}

	/** Statements that an earlier run has done. */
	private static void skip(ScriptStatements statements, int count) {
		for (int i = 0; i < count; i++) {
			statements.next();
		}
	}

}
