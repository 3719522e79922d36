package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.script.ContentDigest;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs revisions on a managed schema, and reads what it has.
 */
public final class MigrationRunner {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionScripts scripts;

	private final ManagedSchema managed;

	private final RunSettings settings;

	private final RunOptions options;

	/**
	 * Create a runner.
	 * @param scripts the revisions
	 * @param managed where they run
	 * @param settings who runs them, and how
	 * @param options what is wanted of a run beyond its result
	 */
	public MigrationRunner(RevisionScripts scripts, ManagedSchema managed, RunSettings settings, RunOptions options) {
		this.scripts = scripts;
		this.managed = managed;
		this.settings = settings;
		this.options = options;
	}

	/**
	 * Read what the database has. It writes nothing and locks nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public DatabaseState read() {
		try (Session session = Session.open(this.managed)) {
			return new StateReader(session).read();
		}
		catch (SQLException ex) {
			throw Session.unexpected("The state of the database could not be read", ex);
		}
	}

	/**
	 * Read what the database has, with its history.
	 * @param most how many of the newest rows of the history at most
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public DatabaseReport report(int most) {
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			BookkeepingTables tables = BookkeepingTables.of(this.managed, state.schema());
			boolean strings = session.standardConformingStrings();
			boolean running = LockReader.of(session, tables, state).holder().isPresent();
			if (!state.tables().contains(this.managed.historyTable())) {
				return new DatabaseReport(state, List.of(), List.of(), running, strings);
			}
			HistoryTable history = new HistoryTable(tables);
			return new DatabaseReport(state, history.newest(session, most), history.lastApplied(session), running,
					strings);
		}
		catch (SQLException ex) {
			throw Session.unexpected("The history could not be read", ex);
		}
	}

	/**
	 * Read what of the database the revisions have made, as far as the history knows,
	 * each as {@code table public.users}.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public Set<String> created() {
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			if (!state.tables().contains(this.managed.historyTable())) {
				return Set.of();
			}
			return new HistoryTable(BookkeepingTables.of(this.managed, state.schema())).created(session,
					this.scripts.graph().revisions().stream().map(RevisionHeader::id).toList());
		}
		catch (SQLException ex) {
			throw Session.unexpected("The history could not be read", ex);
		}
	}

	/**
	 * Ask something of the database. It writes nothing and locks nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public <T> T ask(BiFunction<DatabaseState, DatabaseRecords, T> question) {
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			return question.apply(state, new DatabaseRecords(session, state));
		}
		catch (SQLException ex) {
			throw Session.unexpected("The state of the database could not be read", ex);
		}
	}

	/**
	 * Run what a request plans. If that is nothing, nothing is locked and nothing
	 * written.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationFailedException if a revision failed; those before it stay
	 * @throws MigrationsException if it cannot be run at all
	 */
	public RunResult run(RunRequest request) {
		long start = System.nanoTime();
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			DatabaseRecords records = new DatabaseRecords(session, state);
			RunPlan plan = request.plan(state, records);
			request.announce(state, plan, records);
			if (plan.isEmpty() && state.unfinished().isEmpty()) {
				return new RunResult(state.rows(), state.rows(), List.of(), since(start), null);
			}
			List<PreparedStep> steps = prepare(session, state, plan);
			try (Cancellation cancellation = new Cancellation(session)) {
				return runLocked(session, new Prepared(request, state, plan, steps), cancellation, start);
			}
		}
		catch (SQLException ex) {
			throw Session.unexpected("The run could not be completed", ex);
		}
	}

	/**
	 * See that the tables are there that keep the records, running nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if they cannot be made
	 */
	public void createTables() {
		try (Session session = Session.open(this.managed); Cancellation cancellation = new Cancellation(session)) {
			DatabaseState state = new StateReader(session).read();
			BookkeepingTables tables = BookkeepingTables.of(this.managed, state.schema());
			try (RunLock lock = new RunLocks(session, tables, this.settings).acquire(List.of(), state, cancellation)) {
				new Bookkeeping(session, tables).ensure(new StateReader(session).read());
				lock.complete();
			}
		}
		catch (SQLException ex) {
			throw Session.unexpected("The tables that keep the records could not be made", ex);
		}
	}

	/**
	 * Say to which database it connects: its address, without a password.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public String database() {
		try (Session session = Session.open(this.managed)) {
			return session.describe();
		}
		catch (SQLException ex) {
			throw Session.unexpected("The database does not say where it is", ex);
		}
	}

	private RunResult runLocked(Session session, Prepared prepared, Cancellation cancellation, long start)
			throws SQLException {
		DatabaseState first = prepared.state();
		BookkeepingTables tables = BookkeepingTables.of(this.managed, first.schema());
		try (RunLock lock = new RunLocks(session, tables, this.settings).acquire(prepared.steps(), first,
				cancellation)) {
			try {
				RunResult result = runUnder(lock, session, prepared, tables, cancellation, start);
				lock.complete();
				return result;
			}
			catch (SQLException ex) {
				if (LockLostException.isBehind(ex)) {
					throw lock.lost(ex);
				}
				throw ex;
			}
		}
	}

	private RunResult runUnder(RunLock lock, Session session, Prepared prepared, BookkeepingTables tables,
			Cancellation cancellation, long start) throws SQLException {
		DatabaseState state = new StateReader(session).read();
		RunPlan plan = prepared.request().plan(state, new DatabaseRecords(session, state));
		if (plan.isEmpty() && state.unfinished().isEmpty()) {
			return new RunResult(state.rows(), state.rows(), List.of(), since(start), null);
		}
		List<PreparedStep> steps = plan.equals(prepared.plan()) ? prepared.steps() : prepare(session, state, plan);
		lock.admit(steps);
		List<UnfinishedRevision> forgotten = UnfinishedRevisions.refuseOthers(state.unfinished(), steps);
		List<String> made = (plan.creation() != null) ? plan.creation().statements() : List.of();
		new Bookkeeping(session, tables).ensure(state);
		if (!session.isOneTransaction()) {
			session.settings().apply(this.settings.sessionName());
		}
		long newest = this.options.counting() ? CreatedObjects.newest(session) : 0;
		PlanExecution execution = new PlanExecution(session,
				new StepRecords(tables, this.settings, this.scripts.graph(), lock, this.options.tag(),
						new VerifiedFiles(this.scripts, prepared.verified(state))),
				runners(), this.options, cancellation, state);
		execution.forget(forgotten);
		if (plan.stamp() != null && plan.creation() != null) {
			execution.create(made, plan.creation().source(), plan.stamp());
		}
		else if (plan.stamp() != null) {
			execution.stamp(plan.stamp());
		}
		List<RevisionRun> runs = execution.run(steps);
		CreatedObjects created = this.options.counting() ? CreatedObjects.since(session, newest) : null;
		return new RunResult(state.rows(), execution.rows(), runs, since(start), created);
	}

	private List<PreparedStep> prepare(Session session, DatabaseState state, RunPlan plan) throws SQLException {
		int longestId = (state.longestId() != null) ? state.longestId() : Integer.MAX_VALUE;
		return new ScriptPreparation(this.scripts, session.standardConformingStrings()).prepare(plan.revisions(),
				longestId);
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

	private record Prepared(RunRequest request, DatabaseState state, RunPlan plan, List<PreparedStep> steps) {

		/** What another run has applied meanwhile was not looked at. */
		@Nullable ContentDigest verified(DatabaseState now) {
			return now.rows().equals(this.state.rows()) ? this.request.verified() : null;
		}

	}

}
