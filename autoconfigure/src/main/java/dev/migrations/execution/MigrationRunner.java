package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Runs revisions on a managed schema, and reads what it has.
 */
public final class MigrationRunner {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionScripts scripts;

	private final ManagedSchema managed;

	private final RunSettings settings;

	/**
	 * Create a runner.
	 * @param scripts the revisions
	 * @param managed where they run
	 * @param settings who runs them, and how
	 */
	public MigrationRunner(RevisionScripts scripts, ManagedSchema managed, RunSettings settings) {
		this.scripts = scripts;
		this.managed = managed;
		this.settings = settings;
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
			boolean running = reader(session, tables, state).holder().isPresent();
			if (!state.tables().contains(this.managed.historyTable())) {
				return new DatabaseReport(state, List.of(), List.of(), running);
			}
			HistoryTable history = new HistoryTable(tables);
			return new DatabaseReport(state, history.newest(session, most), history.lastApplied(session), running);
		}
		catch (SQLException ex) {
			throw Session.unexpected("The history could not be read", ex);
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
			RunPlan plan = request.plan(state);
			request.announce(state, plan);
			if (plan.isEmpty()) {
				return new RunResult(state.rows(), state.rows(), List.of(), since(start));
			}
			List<PreparedStep> steps = prepare(session, state, plan);
			try (Cancellation cancellation = new Cancellation(session)) {
				return runLocked(session, new Prepared(request, plan, steps), state, cancellation, start);
			}
		}
		catch (SQLException ex) {
			throw Session.unexpected("The run could not be completed", ex);
		}
	}

	private RunResult runLocked(Session session, Prepared prepared, DatabaseState first, Cancellation cancellation,
			long start) throws SQLException {
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
		RunPlan plan = prepared.request().plan(state);
		if (plan.isEmpty()) {
			return new RunResult(state.rows(), state.rows(), List.of(), since(start));
		}
		List<PreparedStep> steps = plan.equals(prepared.plan()) ? prepared.steps() : prepare(session, state, plan);
		lock.admit(steps);
		new Bookkeeping(session, tables).ensure(state);
		if (!session.isOneTransaction()) {
			session.settings().apply(this.settings.sessionName());
		}
		PlanExecution execution = new PlanExecution(session,
				new StepRecords(tables, this.settings, this.scripts.graph(), lock), runners(), cancellation, state);
		if (plan.stamp() != null) {
			execution.stamp(plan.stamp());
		}
		List<RevisionRun> runs = execution.run(steps);
		return new RunResult(state.rows(), execution.rows(), runs, since(start));
	}

	/**
	 * Read who holds the lock at this moment, be it an advisory lock or a lease.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public LockStatus lockStatus() {
		return withLocks((session, tables, reader) -> new LockStatus(reader.holder().orElse(null)));
	}

	/**
	 * Take a lease away from the run that has it, which stops before its next step. An
	 * advisory lock goes with its session alone, and then it is said how to end that.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public LockRelease releaseLock() {
		return withLocks((session, tables, reader) -> {
			LockHolder holder = reader.holder().orElse(null);
			return (holder != null) ? new LeaseTable(tables).release(session, holder)
					: new LockRelease(false, null, "");
		});
	}

	private <T> T withLocks(LockAction<T> action) {
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			BookkeepingTables tables = BookkeepingTables.of(this.managed, state.schema());
			return action.run(session, tables, reader(session, tables, state));
		}
		catch (SQLException ex) {
			throw Session.unexpected("The lock could not be read", ex);
		}
	}

	private LockReader reader(Session session, BookkeepingTables tables, DatabaseState state) {
		return new LockReader(session, tables, state.tables().contains(this.managed.lockTable()));
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
	private static StatementRunnerFactory runners() {
		if (logger.isDebugEnabled()) {
			return (connection) -> new ObservedStatementRunner(connection, (statement, duration) -> logger
				.debug("%s: %d ms".formatted(statement.position(), duration.toMillis())));
		}
		return PipelinedStatementRunner::new;
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * Does something about the lock.
	 */
	@FunctionalInterface
	private interface LockAction<T> {

		T run(Session session, BookkeepingTables tables, LockReader reader) throws SQLException;

	}

	private record Prepared(RunRequest request, RunPlan plan, List<PreparedStep> steps) {

	}

}
