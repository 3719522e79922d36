package dev.migrations.execution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.ScriptOutline;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Accepts what was edited in the files of applied revisions, under the lock: the history
 * takes the files for what was run. Nothing is run.
 */
public final class RevisionRepair {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionScripts scripts;

	private final ManagedSchema managed;

	private final RunSettings settings;

	private final RunOptions options;

	/**
	 * Create a repair.
	 * @param scripts the revisions as they are now
	 * @param managed where they were run
	 * @param settings who accepts it
	 * @param options of which only the tag matters
	 */
	public RevisionRepair(RevisionScripts scripts, ManagedSchema managed, RunSettings settings, RunOptions options) {
		this.scripts = scripts;
		this.managed = managed;
		this.settings = settings;
		this.options = options;
	}

	/**
	 * Accept the edits.
	 * @param targets which revisions; also where only the downgrade was edited. None for
	 * all whose statements were
	 * @return what was accepted, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if one is not applied, or its file cannot be read, or
	 * the database has revisions that are not of this build
	 */
	public List<RepairedRevision> repair(List<RevisionTarget> targets) {
		try (Session session = Session.open(this.managed); Cancellation cancellation = new Cancellation(session)) {
			DatabaseState first = new StateReader(session).read();
			BookkeepingTables tables = BookkeepingTables.of(this.managed, first.schema());
			if (!first.tables().contains(this.managed.historyTable())) {
				return List.of();
			}
			try (RunLock lock = new RunLocks(session, tables, this.settings).acquire(List.of(), first, cancellation)) {
				DatabaseState state = new StateReader(session).read();
				List<Edit> edits = edits(session, state, targets);
				VerifiedFiles files = VerifiedFiles.of(this.scripts, state.rows(), targets.isEmpty());
				StepRecords records = new StepRecords(tables, this.settings, this.scripts.graph(), lock,
						this.options.tag(), files);
				record(session, records, edits);
				session.commit();
				return edits.stream().map(Edit::repaired).toList();
			}
		}
		catch (SQLException ex) {
			throw Session.unexpected("The edits could not be accepted", ex);
		}
	}

	private static void record(Session session, StepRecords records, List<Edit> edits) throws SQLException {
		if (edits.isEmpty()) {
			return;
		}
		session.inTransaction(() -> {
			for (RecordStatement guard : records.lock().guard()) {
				session.record(guard);
			}
			for (Edit edit : edits) {
				session.record(records.repaired(edit.revision(), edit.outline(), records.files().now()));
			}
		});
		edits.forEach(
				(edit) -> logger.info("Repaired %s (%s)".formatted(edit.revision().id(), edit.revision().script())));
	}

	private List<Edit> edits(Session session, DatabaseState state, List<RevisionTarget> targets) throws SQLException {
		RevisionGraph graph = this.scripts.graph();
		Set<RevisionId> applied = graph.applied(state.rows());
		Set<RevisionId> named = named(targets, state.rows(), applied);
		Set<RevisionId> chosen = targets.isEmpty() ? applied : named;
		DatabaseRecords records = new DatabaseRecords(session, state);
		Map<RevisionId, String> checksums = records.applied()
			.stream()
			.filter((entry) -> entry.revision() != null && entry.checksum() != null)
			.collect(Collectors.toMap(HistoryEntry::revision, HistoryEntry::checksum));
		Map<RevisionId, StoredRevision> stored = named.isEmpty() ? Map.of()
				: records.stored(named).stream().collect(Collectors.toMap(StoredRevision::id, Function.identity()));
		List<Edit> edits = new ArrayList<>();
		for (RevisionHeader revision : graph.revisions()) {
			String before = checksums.get(revision.id());
			if (before != null && chosen.contains(revision.id())) {
				ScriptOutline outline = this.scripts.get(revision.id()).outline(session.standardConformingStrings());
				if (!before.equals(outline.checksum()) || isEdited(stored.get(revision.id()), outline)) {
					edits.add(new Edit(revision, outline, before));
				}
			}
		}
		return edits;
	}

	private static boolean isEdited(@Nullable StoredRevision stored, ScriptOutline outline) {
		return stored != null && !Objects.equals(stored.downgrade(), StepRecords.downgradeText(outline));
	}

	private Set<RevisionId> named(List<RevisionTarget> targets, Collection<RevisionId> rows, Set<RevisionId> applied) {
		Set<RevisionId> named = new LinkedHashSet<>();
		targets.forEach((target) -> named.addAll(this.scripts.graph().resolve(target, rows)));
		for (RevisionId id : named) {
			if (!applied.contains(id)) {
				throw new MigrationsException(
						"Revision '%s' is not applied, so there is nothing to repair.".formatted(id),
						"The command 'migrations check' names what was edited.");
			}
		}
		return named;
	}

	private record Edit(RevisionHeader revision, ScriptOutline outline, String before) {

		RepairedRevision repaired() {
			return new RepairedRevision(this.revision.id(), this.revision.script(), this.before,
					this.outline.checksum());
		}

	}

}
