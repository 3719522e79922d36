package dev.migrations.execution;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import dev.migrations.revision.Direction;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Records what a person found out of a revision that was left half-way, under the lock.
 */
public final class HalfWayResolver {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionScripts scripts;

	private final ManagedSchema managed;

	private final RunSettings settings;

	/**
	 * Create a resolver.
	 * @param scripts the revisions
	 * @param managed where they run
	 * @param settings who records it
	 */
	public HalfWayResolver(RevisionScripts scripts, ManagedSchema managed, RunSettings settings) {
		this.scripts = scripts;
		this.managed = managed;
		this.settings = settings;
	}

	/**
	 * Record it.
	 * @param revision the identifier of the revision, or the beginning of it
	 * @param resolution what was found out
	 * @return how it had been left
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if no such revision was left half-way, or it cannot be
	 * recorded as it is said
	 */
	public UnfinishedRevision resolve(String revision, Resolution resolution) {
		try (Session session = Session.open(this.managed); Cancellation cancellation = new Cancellation(session)) {
			DatabaseState first = new StateReader(session).read();
			BookkeepingTables tables = BookkeepingTables.of(this.managed, first.schema());
			try (RunLock lock = new RunLocks(session, tables, this.settings).acquire(List.of(), first, cancellation)) {
				DatabaseState state = new StateReader(session).read();
				UnfinishedRevision unfinished = find(revision, state);
				StepRecords records = new StepRecords(tables, this.settings, this.scripts.graph(), lock, null,
						VerifiedFiles.none(this.scripts));
				List<RecordStatement> statements = statements(session, state, unfinished, resolution, records);
				session.inTransaction(() -> {
					for (RecordStatement statement : statements) {
						session.record(statement);
					}
				});
				session.commit();
				return unfinished;
			}
		}
		catch (SQLException ex) {
			throw Session.unexpected("What became of the revision could not be recorded", ex);
		}
	}

	private static UnfinishedRevision find(String revision, DatabaseState state) {
		List<UnfinishedRevision> matching = state.unfinished()
			.stream()
			.filter((candidate) -> candidate.revision().value().startsWith(revision))
			.toList();
		if (matching.size() == 1) {
			return matching.get(0);
		}
		List<String> all = state.unfinished().stream().map((candidate) -> candidate.revision().value()).toList();
		throw new MigrationsException(
				all.isEmpty() ? "No revision was left half-way."
						: "'%s' is none of the revisions that were left half-way, or several: %s.".formatted(revision,
								String.join(", ", all)),
				all.isEmpty() ? "There is nothing to resolve." : "Name one of them by its whole identifier.");
	}

	private List<RecordStatement> statements(Session session, DatabaseState state, UnfinishedRevision unfinished,
			Resolution resolution, StepRecords records) throws SQLException {
		logger.info("Recording that revision '%s', which was left half-way, is to be taken for %s"
			.formatted(unfinished.revision(), resolution.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
		return switch (resolution) {
			case APPLIED -> records.appliedInParts(step(session, state, unfinished));
			case ROLLED_BACK -> List.of(records.progress().end(unfinished.revision()));
			case RETRY -> List.of(records.progress().failed(unfinished.revision(), "to be gone on with"));
		};
	}

	private PreparedStep step(Session session, DatabaseState state, UnfinishedRevision unfinished) throws SQLException {
		RevisionGraph graph = this.scripts.graph();
		boolean upgrade = (unfinished.direction() == Direction.UPGRADE);
		List<PlanStep> steps = upgrade
				? graph.upgrade(RevisionTarget.parse(unfinished.revision().value()), state.rows()).steps()
				: graph.downgrade(RevisionTarget.parse("base"), state.rows()).steps();
		if (steps.isEmpty() || !steps.get(0).revision().id().equals(unfinished.revision())) {
			throw new MigrationsException(
					"Revision '%s' is not what comes next to the database at %s, and cannot be recorded as it is said."
						.formatted(unfinished.revision(), Rows.describe(state.rows())),
					"Bring the database to where that revision is next, or stamp it when it is resolved.");
		}
		RevisionPlan plan = new RevisionPlan(state.rows(), steps.subList(0, 1));
		return new ScriptPreparation(this.scripts, session.standardConformingStrings())
			.prepare(plan, (state.longestId() != null) ? state.longestId() : Integer.MAX_VALUE)
			.get(0);
	}

}
