package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.migrations.execution.DatabaseReport;
import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.HalfWayResolver;
import dev.migrations.execution.HistoryEntry;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationLock;
import dev.migrations.execution.MigrationRunner;
import dev.migrations.execution.OfflineRunner;
import dev.migrations.execution.PlannedRun;
import dev.migrations.execution.RepairedRevision;
import dev.migrations.execution.Resolution;
import dev.migrations.execution.RevisionRepair;
import dev.migrations.execution.RunOptions;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunResult;
import dev.migrations.execution.RunSettings;
import dev.migrations.execution.SchemaCreation;
import dev.migrations.execution.UnfinishedRevision;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionRange;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The migrations of one schema: what one can do with them, and how they stand. Its
 * methods are safe to be called from several threads, and from several services at once.
 */
public final class Migrations {

	/** The name of those that have been given none. */
	public static final String NAME = "migrations";

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final int HISTORY = 100;

	private final String name;

	private final RevisionScripts scripts;

	private final ManagedSchema managed;

	private final MigrationsSettings settings;

	private final RunSettings run;

	private final RunOptions options;

	private final @Nullable SchemaCreation creation;

	/** What one of them finds out, all that have the same revisions know. */
	private final AtomicReference<@Nullable Collection<RevisionId>> foundHeads;

	private final MigrationRunner runner;

	private final OfflineMigrations offline;

	private final RevisionLists lists;

	private final StatusAssessment assessment;

	private final StartUp startUp;

	/**
	 * Create the migrations of a schema. It does not connect.
	 * @param scripts the revisions
	 * @param managed where they run
	 * @param settings what a service wants of its database
	 * @param run who runs them, and how
	 */
	public Migrations(RevisionScripts scripts, ManagedSchema managed, MigrationsSettings settings, RunSettings run) {
		this(NAME, scripts, managed, settings, run, RunOptions.NONE, null, new AtomicReference<>());
	}

	private Migrations(String name, RevisionScripts scripts, ManagedSchema managed, MigrationsSettings settings,
			RunSettings run, RunOptions options, @Nullable SchemaCreation creation,
			AtomicReference<@Nullable Collection<RevisionId>> foundHeads) {
		this.name = name;
		this.scripts = scripts;
		this.managed = managed;
		this.settings = settings;
		this.run = run;
		this.options = options.under(name);
		this.creation = creation;
		this.foundHeads = foundHeads;
		this.runner = new MigrationRunner(scripts, managed, run, this.options);
		this.offline = new OfflineMigrations(scripts, settings,
				new OfflineRunner(scripts, managed, run, this.options, TimeZone.getDefault()));
		this.lists = new RevisionLists(scripts, this.runner);
		this.assessment = new StatusAssessment(scripts, settings.target());
		this.startUp = new StartUp(scripts, managed, settings, run, this.options, creation, foundHeads::set);
	}

	/**
	 * The same migrations, whose runs are made with other options.
	 * @param change the options from those there are
	 */
	public Migrations with(UnaryOperator<RunOptions> change) {
		return new Migrations(this.name, this.scripts, this.managed, this.settings, this.run,
				change.apply(this.options), this.creation, this.foundHeads);
	}

	/**
	 * The same migrations, in which {@link #upgrade()} makes the schema of an empty
	 * database at once, and stamps it with all heads: one that was never under migrations
	 * and has no table but ours and those of extensions.
	 * @param creation makes it
	 */
	public Migrations creatingWhereEmpty(SchemaCreation creation) {
		return new Migrations(this.name, this.scripts, this.managed, this.settings, this.run, this.options,
				new CreationInsteadOfRevisions(creation, this.scripts), this.foundHeads);
	}

	/**
	 * The same migrations under a name.
	 * @param name tells them from those of other databases
	 */
	public Migrations named(String name) {
		Assert.hasText(name, "'name' must not be empty");
		return new Migrations(name, this.scripts, this.managed, this.settings, this.run, this.options, this.creation,
				this.foundHeads);
	}

	/**
	 * What tells them from those of other databases, in the endpoint, in meters, and for
	 * {@code -n} of commands: {@value #NAME} for those of a service that has no others.
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The revisions and how they hang together.
	 */
	public RevisionScripts scripts() {
		return this.scripts;
	}

	/**
	 * Bring the database to the configured target, as a service does when it starts.
	 * @return what was run, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it cannot be brought there
	 */
	public RunResult upgrade() {
		return this.startUp.upgrade();
	}

	/**
	 * Bring the database up to a target.
	 * @param target a revision identifier in any of its forms, as {@code head} or
	 * {@code ae1027+2}
	 * @return what was run, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it cannot be brought there
	 */
	public RunResult upgrade(String target) {
		return this.startUp.upgrade(RevisionTarget.parse(target));
	}

	/**
	 * Take the database down to a target, which stays applied.
	 * @param target a revision identifier in any of its forms, as {@code base} or
	 * {@code -1}
	 * @return what was run, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it cannot be taken there
	 */
	public RunResult downgrade(String target) {
		RunResult result = this.runner.run(new DowngradeRequest(graph(), RevisionTarget.parse(target)));
		logger.info("Downgrade to %s COMPLETED, %d undone in %d ms".formatted(target, result.revisions().size(),
				result.duration().toMillis()));
		return result;
	}

	/**
	 * Undo exactly the revisions that this build does not know, newest first, by the
	 * downgrades that the database keeps of them.
	 * @return what was undone, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if one of them cannot be undone; then nothing has been
	 * run
	 */
	public RunResult downgradeStored() {
		RunResult result = storedDowngrade().run(false);
		logger.info("Downgrade to what this build knows COMPLETED, %d undone in %d ms"
			.formatted(result.revisions().size(), result.duration().toMillis()));
		return result;
	}

	/**
	 * Say what {@link #downgradeStored()} would undo now. It changes nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if one of them cannot be undone
	 */
	public PlannedRun planDowngradeStored() {
		return storedDowngrade().plan();
	}

	private StoredDowngrade storedDowngrade() {
		return new StoredDowngrade(this.scripts, this.managed, this.run, this.options);
	}

	/**
	 * Take the files of applied revisions for what was run, where they were edited since.
	 * Nothing is run.
	 * @param targets revision identifiers, also of such as only the downgrade was edited
	 * of; none for all whose statements were
	 * @return what was accepted, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if one of them is not applied, or cannot be read
	 */
	public List<RepairedRevision> repair(String... targets) {
		return new RevisionRepair(this.scripts, this.managed, this.run, this.options)
			.repair(Stream.of(targets).map(RevisionTarget::parse).toList());
	}

	/**
	 * Set the version table to revisions without running anything.
	 * @param targets revision identifiers
	 * @return what the version table held and holds
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if they cannot be set
	 */
	public RunResult stamp(String... targets) {
		return stamp(targets, false);
	}

	/**
	 * Set the version table to revisions whatever it holds, also where it holds what is
	 * no revision. Nothing is run.
	 * @param targets revision identifiers
	 * @return what the version table held and holds
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if they cannot be set
	 */
	public RunResult stampPurged(String... targets) {
		return stamp(targets, true);
	}

	private RunResult stamp(String[] targets, boolean purge) {
		List<RevisionTarget> parsed = Stream.of(targets).map(RevisionTarget::parse).toList();
		return this.runner.run(new StampRequest(graph(), parsed, purge));
	}

	/**
	 * Make the tables that keep the records, if they are not there, and run nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if they cannot be made
	 */
	public void ensureVersion() {
		this.runner.createTables();
	}

	/**
	 * Where the database is.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public CurrentRevisions current() {
		return this.lists.current();
	}

	/**
	 * The revisions of a range, newest first. The database is asked only where the range
	 * speaks of it.
	 * @param range {@code start:end}, {@code start:}, {@code :end} or {@code :}, the
	 * start included
	 * @throws MigrationsException if the range does not name revisions on one branch
	 */
	public List<ListedRevision> history(String range) {
		return this.lists.history(RevisionRange.parse(range));
	}

	/**
	 * The revisions of a range, newest first, and how the database stands to each.
	 * @param range as for {@link #history(String)}
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if the range does not name revisions on one branch
	 */
	public List<ListedRevision> historyWithStanding(String range) {
		return this.lists.standingHistory(RevisionRange.parse(range));
	}

	/**
	 * What {@link #upgrade()} would run, in this order.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it cannot be brought to the configured target
	 */
	public List<ListedRevision> pending() {
		RunPlan plan = new UpgradeRequest(this.scripts, this.settings.target(), this.settings.baseline())
			.plan(this.runner.read());
		return this.lists.listed(plan.revisions().steps().stream().map(PlanStep::revision).toList());
	}

	/**
	 * The revisions that no other revises, sorted by identifier.
	 */
	public List<ListedRevision> heads() {
		return this.lists.heads();
	}

	/**
	 * The revisions that no other revises or depends on, sorted by identifier.
	 */
	public List<ListedRevision> realHeads() {
		return this.lists.realHeads();
	}

	/**
	 * The identifiers of {@link #realHeads()}. No revision is loaded for them where
	 * {@link #upgrade()} or {@link #validate()} has found the database there without.
	 */
	public Collection<RevisionId> reachableHeads() {
		Collection<RevisionId> found = this.foundHeads.get();
		return (found != null) ? found : graph().realHeads();
	}

	/**
	 * The revisions that several others revise, newest first.
	 */
	public List<BranchPoint> branches() {
		return this.lists.branches();
	}

	/**
	 * The revisions that an identifier names, sorted by identifier. The database is asked
	 * only for {@code current}.
	 * @param target a revision identifier; {@code -1} counts down from the heads
	 * @throws MigrationsException if it names no revision
	 */
	public List<ListedRevision> show(String target) {
		return this.lists.show(RevisionTarget.parse(target));
	}

	/**
	 * Hold the files and the database against each other. It writes nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public CheckReport check() {
		return CheckReport.of(this.assessment.assess(this.runner.report(HISTORY)));
	}

	/**
	 * What was run on the database, newest first, failures and stamps included.
	 * @param most how many rows of the history at most
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public List<HistoryEntry> log(int most) {
		return this.runner.report(most).history();
	}

	/**
	 * The address of the database, without a password.
	 * @throws DatabaseUnreachableException if the database does not answer
	 */
	public String database() {
		return this.runner.database();
	}

	/**
	 * Whether the next {@link #upgrade()} would find something to run, as after a
	 * downgrade. One that would fail finds nothing.
	 * @param rows the rows of the version table
	 */
	public boolean wouldUpgrade(Collection<RevisionId> rows) {
		try {
			return !graph().upgrade(this.settings.target(), rows).isEmpty();
		}
		catch (MigrationsException ex) {
			return false;
		}
	}

	/**
	 * What a service wants of its database.
	 */
	public MigrationsSettings settings() {
		return this.settings;
	}

	/**
	 * The same as SQL to be read, or to be run by somebody else, and what would be run.
	 */
	public OfflineMigrations offline() {
		return this.offline;
	}

	/**
	 * See that the database is at the configured target, and write nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if it is not there
	 */
	public void validate() {
		this.startUp.validate();
	}

	/**
	 * Read how the database stands. It writes nothing. A database that does not answer is
	 * a state, not an error.
	 */
	public MigrationsStatus status() {
		try {
			DatabaseReport report = this.runner.report(HISTORY);
			return this.assessment.assess(report);
		}
		catch (DatabaseUnreachableException ex) {
			return unreachable(ex.description());
		}
	}

	/**
	 * Read in numbers how the database stands, at the price of a connection and one
	 * query, or a few more where it is not usual: for those who ask again and again. It
	 * writes nothing. A database that does not answer is a state, not an error.
	 */
	public MigrationsStanding standing() {
		try {
			return this.runner.glance().map(this.assessment::assess).orElseGet(() -> MigrationsStanding.of(status()));
		}
		catch (MigrationsException ex) {
			return MigrationsStanding.unreachable(this.settings.target().toString(), ex.description());
		}
	}

	/**
	 * Record what a person found out of a revision that was left half-way.
	 * @param revision the identifier of the revision, or the beginning of it
	 * @param resolution what was found out
	 * @return how it had been left
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if no such revision was left half-way, or it cannot be
	 * recorded as it is said
	 */
	public UnfinishedRevision resolve(String revision, Resolution resolution) {
		return new HalfWayResolver(this.scripts, this.managed, this.run).resolve(revision, resolution);
	}

	/**
	 * The lock that lets one run at a time work on the schema.
	 */
	public MigrationLock lock() {
		return new MigrationLock(this.managed);
	}

	/**
	 * The status to be shown when the database did not answer.
	 * @param error why, in a sentence
	 */
	public MigrationsStatus unreachable(String error) {
		return MigrationsStatus.unreachable(this.settings.target().toString(), graph().heads(), error);
	}

	/** Where they run. */
	ManagedSchema managed() {
		return this.managed;
	}

	/** What of the database the revisions have made, as far as the history knows. */
	Set<String> created() {
		return this.runner.created();
	}

	/** The rows of the version table. */
	Set<RevisionId> rows() {
		return this.runner.read().rows();
	}

	private RevisionGraph graph() {
		return this.scripts.graph();
	}

}
