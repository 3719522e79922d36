package dev.migrations.execution;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;

import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.StampPlan;

/**
 * A script that does what a run does.
 */
final class OfflineScript {

	private final PsqlScript script;

	private final PsqlPreamble preamble;

	private final StepRecords records;

	private final StatementSettings statements;

	/**
	 * Create a script.
	 * @param statements how the statements of revisions run
	 */
	OfflineScript(PsqlScript script, PsqlPreamble preamble, StepRecords records, StatementSettings statements) {
		this.script = script;
		this.preamble = preamble;
		this.records = records;
		this.statements = statements;
	}

	/**
	 * Write a script that does what a plan says; if that is nothing, it says so.
	 */
	void write(RunPlan plan, List<PreparedStep> steps) throws SQLException {
		RevisionPlan revisions = plan.revisions();
		if (plan.isEmpty()) {
			this.script.comment("Nothing to do at " + Rows.describe(revisions.rowsBefore()));
			return;
		}
		boolean oneTransaction = (this.statements.transaction() == TransactionMode.ALL);
		StampPlan stamp = plan.stamp();
		SortedSet<RevisionId> before = (stamp != null) ? stamp.rowsBefore() : revisions.rowsBefore();
		this.preamble.begin(this.script,
				"Migrations: from %s to %s".formatted(Rows.describe(before), Rows.describe(revisions.rowsAfter())),
				oneTransaction);
		if (stamp != null) {
			record("Stamp with " + Rows.describe(stamp.rowsAfter()), this.statements, this.records.stamped(stamp));
			this.records.files().stamped(stamp.rowsAfter());
		}
		for (PreparedStep step : steps) {
			write(step);
		}
		this.script.line("");
		if (oneTransaction) {
			this.script.statement("commit");
		}
		this.preamble.end(this.script);
	}

	/**
	 * Write a script that makes the version table hold certain rows, whatever it holds.
	 */
	void purge(SortedSet<RevisionId> rows) throws SQLException {
		String what = Rows.describe(rows);
		this.preamble.begin(this.script, "Migrations: stamp with %s, whatever is there".formatted(what), false);
		record("Stamp with " + what, StatementSettings.USUAL, this.records.stampedAnew(rows));
		this.script.line("");
		this.preamble.end(this.script);
	}

	/**
	 * Write a script that makes the tables which keep the records.
	 */
	void tables() {
		this.script.comment("Migrations: make the tables that keep the records");
		this.preamble.tables(this.script);
	}

	private void record(String title, StatementSettings settings, List<RecordStatement> records) throws SQLException {
		begin(title);
		PsqlDestination destination = new PsqlDestination(this.script, settings);
		destination.inTransaction(() -> records.forEach(destination::record));
	}

	private void write(PreparedStep step) throws SQLException {
		begin(step.describe());
		RevisionExecution execution = new RevisionExecution(new PsqlDestination(this.script, this.statements),
				this.records, step, null);
		execution.run();
		this.records.files().done(step);
		if (execution.settingsChanged()) {
			this.preamble.renew(this.script);
		}
	}

	private void begin(String title) {
		this.script.line("");
		this.script.comment(title);
	}

}
