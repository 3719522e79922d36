package dev.migrations.command;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.execution.DatabaseGlance;
import dev.migrations.execution.DatabaseReport;
import dev.migrations.execution.HistoryEntry;
import dev.migrations.execution.UnfinishedRevision;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a database says of itself against the revisions of this build.
 */
final class StatusAssessment {

	private static final RevisionTarget HEADS = RevisionTarget.parse("heads");

	private final RevisionScripts scripts;

	private final RevisionTarget target;

	private final EditedRevisions editedRevisions;

	StatusAssessment(RevisionScripts scripts, RevisionTarget target) {
		this.scripts = scripts;
		this.target = target;
		this.editedRevisions = new EditedRevisions(scripts);
	}

	MigrationsStatus assess(DatabaseReport report) {
		Map<RevisionId, HistoryEntry> log = KnownRows.log(report.applied());
		KnownRows rows = KnownRows.of(report, graph());
		List<RevisionHeader> pending = List.of();
		String problem = null;
		try {
			LostRows.refuse(report.state(), graph());
			pending = pending(this.target, rows.known());
		}
		catch (MigrationsException ex) {
			problem = ex.getMessage();
		}
		Set<RevisionId> applied = graph().applied(rows.known());
		List<UnfinishedRevision> unfinished = own(report.state().unfinished(), UnfinishedRevision::revision);
		Optional<HistoryEntry> failure = failure(report, pending);
		MigrationsState state = (problem != null) ? MigrationsState.FAILED
				: state(report.running(), report.state().unfinished().size() > unfinished.size() || rows.hasUnknown(),
						!pending.isEmpty(), !unfinished.isEmpty(), failure.isPresent());
		return new MigrationsStatus(this.target.toString(), state, List.copyOf(report.state().rows()), graph().heads(),
				pending, pending(HEADS, rows.known()).size(),
				graph().revisions()
					.stream()
					.filter((revision) -> applied.contains(revision.id()))
					.map((revision) -> applied(revision, log.get(revision.id())))
					.toList(),
				List.copyOf(rows.unknown()),
				this.editedRevisions.among(log, applied, report.standardConformingStrings()), report.history(),
				(problem != null) ? problem : error(unfinished, failure), problem != null, report.state().halfWay());
	}

	private List<RevisionHeader> pending(RevisionTarget target, Collection<RevisionId> rows) {
		return graph().upgrade(target, rows).steps().stream().map(PlanStep::revision).toList();
	}

	private static AppliedRevision applied(RevisionHeader revision, @Nullable HistoryEntry entry) {
		return (entry != null) ? new AppliedRevision(revision, entry.startedAt(), entry.duration(), entry.appliedBy())
				: new AppliedRevision(revision, null, null, null);
	}

	/**
	 * Assess what can be known in one query.
	 */
	MigrationsStanding assess(DatabaseGlance glance) {
		KnownRows rows = KnownRows.of(glance.rows(), (id) -> glance.needs().getOrDefault(id, Set.of()), graph());
		OffsetDateTime lastSuccess = glance.lastSuccess();
		MigrationsStanding standing = new MigrationsStanding(this.target.toString(), MigrationsState.UP_TO_DATE, 0,
				graph().applied(rows.known()).size(), rows.unknown().size(),
				(lastSuccess != null) ? lastSuccess.toInstant() : null, null);
		List<RevisionHeader> pending;
		try {
			pending = pending(this.target, rows.known());
		}
		catch (MigrationsException ex) {
			return standing.failing(MigrationsState.FAILED, String.valueOf(ex.getMessage()));
		}
		List<RevisionId> unfinished = own(glance.unfinished(), (id) -> id);
		boolean failed = pending.stream().anyMatch((revision) -> revision.id().equals(glance.failed()));
		MigrationsState state = state(glance.running(),
				glance.unfinished().size() > unfinished.size() || rows.hasUnknown(), !pending.isEmpty(),
				!unfinished.isEmpty(), failed);
		String error = (unfinished.isEmpty() || glance.unfinishedError() == null) ? (failed ? glance.failure() : null)
				: glance.unfinishedError();
		return new MigrationsStanding(standing.target(), state, pending.size(), standing.applied(), standing.unknown(),
				standing.lastSuccess(), error);
	}

	/** What a newer build left half-way does not concern this one. */
	private <T> List<T> own(List<T> unfinished, Function<T, RevisionId> id) {
		return unfinished.stream().filter((each) -> graph().find(id.apply(each)).isPresent()).toList();
	}

	private static MigrationsState state(boolean running, boolean ahead, boolean pending, boolean unfinished,
			boolean failed) {
		if (running && (pending || unfinished)) {
			return MigrationsState.RUNNING;
		}
		if (unfinished || failed) {
			return MigrationsState.FAILED;
		}
		if (ahead) {
			return MigrationsState.AHEAD;
		}
		return pending ? MigrationsState.PENDING : MigrationsState.UP_TO_DATE;
	}

	/**
	 * The last thing that happened, if it is the failure of a revision that is still
	 * pending.
	 */
	private static Optional<HistoryEntry> failure(DatabaseReport report, List<RevisionHeader> pending) {
		return report.history()
			.stream()
			.limit(1)
			.filter((entry) -> !entry.succeeded())
			.filter((entry) -> pending.stream().anyMatch((revision) -> revision.id().equals(entry.revision())))
			.findFirst();
	}

	private static @Nullable String error(List<UnfinishedRevision> unfinished, Optional<HistoryEntry> failure) {
		return unfinished.stream()
			.map(UnfinishedRevision::error)
			.filter((error) -> error != null)
			.findFirst()
			.or(() -> failure.map(HistoryEntry::error))
			.orElse(null);
	}

	private RevisionGraph graph() {
		return this.scripts.graph();
	}

}
