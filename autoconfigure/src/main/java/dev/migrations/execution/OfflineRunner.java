package dev.migrations.execution;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.stream.Stream;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.RevisionProblem;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.ScriptStatement;

/**
 * Writes what a run would do into a script for {@code psql}, which leaves a database as
 * the run would leave it; or says what a run would do. It changes no database.
 */
public final class OfflineRunner {

	/** The schema of a connection that says nothing else. */
	private static final String USUAL_SCHEMA = "public";

	private final RevisionScripts scripts;

	private final ManagedSchema managed;

	private final RunSettings settings;

	private final RunOptions options;

	private final TimeZone timeZone;

	/**
	 * Create a runner.
	 * @param scripts the revisions
	 * @param managed where they would run
	 * @param settings who would run them
	 * @param options of which only the tag matters
	 * @param timeZone the time zone of the sessions in which they would run
	 */
	public OfflineRunner(RevisionScripts scripts, ManagedSchema managed, RunSettings settings, RunOptions options,
			TimeZone timeZone) {
		this.scripts = scripts;
		this.managed = managed;
		this.settings = settings;
		this.options = options;
		this.timeZone = timeZone;
	}

	/**
	 * Write the script of a run that begins where the caller says. No database is asked.
	 * @param start who says where it begins
	 * @param rows the rows of the version table with which it begins
	 * @throws MigrationsException if it cannot be run, or not be written; then nothing
	 * has been written, or not all
	 */
	public OfflineResult write(RunRequest request, OfflineStart start, SortedSet<RevisionId> rows, Appendable out) {
		DatabaseState state = new DatabaseState(schema(), rows, true, List.of(), List.of(), List.of(), Set.of(), null,
				null, null);
		RunPlan plan = request.plan(state);
		return write(request, plan, start, state, expectation(plan, state, true, Expectation.USUAL_DATE_STYLE), out);
	}

	/**
	 * Write the script of a run that begins where the database is.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it cannot be run, or not be written
	 */
	public OfflineResult writeFromDatabase(RunRequest request, Appendable out) {
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			DatabaseRecords records = new DatabaseRecords(session, state);
			RunPlan plan = request.plan(state, records);
			request.announce(state, plan, records);
			if (!state.unfinished().isEmpty()) {
				throw new MigrationsException("Revision '%s' was left half-way, and a script cannot go on with it."
					.formatted(state.unfinished().get(0).revision()), "Run it on the database, without --sql.");
			}
			return write(request, plan, OfflineStart.DATABASE, state,
					expectation(plan, state, session.standardConformingStrings(), dateStyle(session)), out);
		}
		catch (SQLException ex) {
			throw Session.unexpected("The state of the database could not be read", ex);
		}
	}

	/**
	 * Write the script that makes the version table hold certain rows, whatever it holds.
	 * @throws MigrationsException if it cannot be written
	 */
	public OfflineResult writePurge(SortedSet<RevisionId> rows, Appendable out) {
		written(() -> script(new Expectation(schema(), true, Expectation.USUAL_DATE_STYLE, null, true),
				VerifiedFiles.none(this.scripts), out)
			.purge(rows));
		return new OfflineResult(OfflineStart.ANYWHERE, rows, rows, List.of());
	}

	/**
	 * Write the script that makes the tables which keep the records, where they are
	 * missing.
	 * @throws MigrationsException if it cannot be written
	 */
	public void writeTables(Appendable out) {
		written(() -> script(new Expectation(schema(), true, Expectation.USUAL_DATE_STYLE, null, true),
				VerifiedFiles.none(this.scripts), out)
			.tables());
	}

	/**
	 * Say what a run would do to the database as it is now. All scripts of the run are
	 * read through.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it could not be run
	 */
	public PlannedRun plan(RunRequest request) {
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			DatabaseRecords records = new DatabaseRecords(session, state);
			RunPlan plan = request.plan(state, records);
			request.announce(state, plan, records);
			List<PreparedStep> steps = prepare(plan.revisions(), state, session.standardConformingStrings());
			if (!plan.isEmpty()) {
				UnfinishedRevisions.refuseOthers(state.unfinished(), steps);
			}
			return new PlannedRun(state.rows(), plan.revisions().rowsAfter(), plan.stamp(),
					steps.stream()
						.map((step) -> new PlannedStep(step.step(), step.section(),
								UnfinishedRevisions.done(state.unfinished(), step)))
						.toList());
		}
		catch (SQLException ex) {
			throw Session.unexpected("The state of the database could not be read", ex);
		}
	}

	private OfflineResult write(RunRequest request, RunPlan plan, OfflineStart start, DatabaseState state,
			Expectation expected, Appendable out) {
		List<PreparedStep> steps = prepare(plan.revisions(), state, expected.standardConformingStrings());
		refuseCode(steps);
		refuseMisread(steps);
		VerifiedFiles files = request.keepsDigest() ? VerifiedFiles.of(this.scripts, state.rows(), false)
				: VerifiedFiles.none(this.scripts);
		written(() -> script(expected, files, out).write(plan, steps));
		return new OfflineResult(start, state.rows(), plan.revisions().rowsAfter(), plan.revisions().steps());
	}

	private static Expectation expectation(RunPlan plan, DatabaseState state, boolean standardConformingStrings,
			String dateStyle) {
		boolean tablesOfOthers = plan.stamp() != null || !state.rows().isEmpty();
		return new Expectation(state.schema(), standardConformingStrings, dateStyle, state.rows(), tablesOfOthers);
	}

	private List<PreparedStep> prepare(RevisionPlan plan, DatabaseState state, boolean standardConformingStrings) {
		int longestId = (state.longestId() != null) ? state.longestId() : Integer.MAX_VALUE;
		List<PreparedStep> steps = new ScriptPreparation(this.scripts, standardConformingStrings).prepare(plan,
				longestId);
		if (this.settings.statements().transaction() == TransactionMode.ALL) {
			OneTransaction.refuseOutside(steps, OneTransaction.ALL);
		}
		return steps;
	}

	/** Code can be run, but nobody can write down what it will do. */
	private static void refuseCode(List<PreparedStep> steps) {
		List<String> code = steps.stream().flatMap((step) -> {
			ScriptStatement statement = step.section().code();
			return (statement == null) ? Stream.empty() : Stream.of("\n  - '%s' (%s): %s at %s"
				.formatted(step.revision().id(), step.revision().script(), statement.text(), statement.position()));
		}).toList();
		if (!code.isEmpty()) {
			throw new MigrationsException(
					"No script can do what is known only on a database:%s".formatted(String.join("", code)),
					"Run these revisions without --sql; nothing has been written.");
		}
	}

	private static void refuseMisread(List<PreparedStep> steps) {
		List<RevisionProblem> problems = steps.stream()
			.map((step) -> step.section().misreadByPsql())
			.filter(Objects::nonNull)
			.map((position) -> new RevisionProblem(position.toString(),
					"psql would end a string too early, which goes on in the next line with a backslash before a quote: "
							+ "write the string in one piece, or in dollar quotes"))
			.toList();
		if (!problems.isEmpty()) {
			throw new InvalidRevisionsException(problems);
		}
	}

	private OfflineScript script(Expectation expected, VerifiedFiles files, Appendable out) {
		StepRecords records = new StepRecords(BookkeepingTables.of(this.managed, expected.schema()), this.settings,
				this.scripts.graph(), new NoLock(), this.options.tag(), files);
		return new OfflineScript(new PsqlScript(out), new PsqlPreamble(this.managed, expected, this.timeZone), records,
				this.settings.statements());
	}

	private static String dateStyle(Session session) throws SQLException {
		return session.query("show datestyle", (rows) -> {
			rows.next();
			return rows.getString(1);
		});
	}

	private String schema() {
		return (this.managed.schema() != null) ? this.managed.schema() : USUAL_SCHEMA;
	}

	private static void written(Session.SqlAction writing) {
		try {
			writing.run();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No database is asked", ex);
		}
		catch (UncheckedIOException ex) {
			throw new MigrationsException("The SQL could not be written: " + ex.getMessage(), "", ex);
		}
	}

}
