package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import dev.migrations.execution.RunEvent.RunCompleted;
import dev.migrations.execution.RunEvent.RunFailed;
import dev.migrations.execution.RunEvent.RunStarted;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.script.RevisionScripts;

/**
 * Runs revisions on a managed schema, and reads what it has.
 */
public final class MigrationRunner {

	private final RevisionScripts scripts;

	private final ManagedSchema managed;

	private final RunSettings settings;

	private final RunOptions options;

	private final GlanceReader glances;

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
		this.glances = new GlanceReader(managed, scripts);
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
	 * Read in one query how the database stands. It writes nothing and locks nothing.
	 * @return empty if it has to be looked at more closely, by a {@link #report}
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public Optional<DatabaseGlance> glance() {
		try (Session session = Session.open(this.managed)) {
			return this.glances.read(session);
		}
		catch (SQLException ex) {
			throw Session.unexpected("The state of the database could not be read", ex);
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
		RunAudience audience = this.options.audience();
		long start = System.nanoTime();
		audience.tell(RunStarted::new);
		try {
			RunResult result = run(request, start);
			audience.tell((migrations) -> new RunCompleted(migrations, result));
			return result;
		}
		catch (RuntimeException ex) {
			audience.tell((migrations) -> new RunFailed(migrations, since(start), ex));
			throw ex;
		}
	}

	private RunResult run(RunRequest request, long start) {
		try (Session session = Session.open(this.managed)) {
			DatabaseState state = new StateReader(session).read();
			DatabaseRecords records = new DatabaseRecords(session, state);
			RunPlan plan = request.plan(state, records);
			request.announce(state, plan, records);
			if (plan.isEmpty() && state.unfinished().isEmpty()) {
				return new RunResult(state.rows(), state.rows(), List.of(), since(start), null);
			}
			try (Cancellation cancellation = new Cancellation(session, this.options.stop())) {
				return new LockedRun(this.scripts, this.settings, this.options, session, cancellation).run(request,
						state, plan, start);
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
				session.commit();
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

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
