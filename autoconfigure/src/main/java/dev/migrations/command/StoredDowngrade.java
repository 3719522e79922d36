package dev.migrations.command;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationRunner;
import dev.migrations.execution.OfflineRunner;
import dev.migrations.execution.PlannedRun;
import dev.migrations.execution.RunOptions;
import dev.migrations.execution.RunResult;
import dev.migrations.execution.RunSettings;
import dev.migrations.execution.StoredRevision;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.SqlRevision;

/**
 * Takes a database that a newer build was at back to what this build knows, by the
 * downgrades that the history keeps.
 */
final class StoredDowngrade {

	private final RevisionScripts scripts;

	private final ManagedSchema managed;

	private final RunSettings settings;

	private final RunOptions options;

	StoredDowngrade(RevisionScripts scripts, ManagedSchema managed, RunSettings settings, RunOptions options) {
		this.scripts = scripts;
		this.managed = managed;
		this.settings = settings;
		this.options = options;
	}

	/**
	 * Undo all that this build does not know, newest first.
	 * @param guarded whether to refuse while an instance of a newer build is connected
	 * @throws MigrationsException if that is not possible; then nothing has been run
	 */
	RunResult run(boolean guarded) {
		SortedSet<RevisionId> unknown = new TreeSet<>();
		RevisionScripts all = withUnknown(unknown);
		return new MigrationRunner(all, this.managed, this.settings, this.options).run(request(all, unknown, guarded));
	}

	/**
	 * Say what would be undone.
	 */
	PlannedRun plan() {
		SortedSet<RevisionId> unknown = new TreeSet<>();
		RevisionScripts all = withUnknown(unknown);
		return new OfflineRunner(all, this.managed, this.settings, this.options, TimeZone.getDefault())
			.plan(request(all, unknown, false));
	}

	private UndoRequest request(RevisionScripts all, SortedSet<RevisionId> unknown, boolean guarded) {
		return new UndoRequest(this.scripts, all, unknown, this.settings.application(), guarded);
	}

	/** The revisions of this build with those that it does not know, which are told. */
	private RevisionScripts withUnknown(SortedSet<RevisionId> unknown) {
		MigrationRunner runner = new MigrationRunner(this.scripts, this.managed, this.settings, this.options);
		List<StoredRevision> stored = runner.ask((state, records) -> {
			if (this.scripts.graph().unknown(state.rows()).isEmpty()) {
				return List.of();
			}
			unknown.addAll(Ahead.of(state.rows(), records.applied(), this.scripts.graph()).unknown());
			return records.stored(unknown);
		});
		refuseIrreversible(unknown, stored);
		List<SqlRevision> revisions = stored.stream().map(StoredRevision::undoable).toList();
		return revisions.isEmpty() ? this.scripts : this.scripts.with(revisions);
	}

	private static void refuseIrreversible(SortedSet<RevisionId> unknown, List<StoredRevision> stored) {
		Map<RevisionId, StoredRevision> byId = stored.stream()
			.collect(Collectors.toMap(StoredRevision::id, Function.identity()));
		List<String> reasons = unknown.stream().map((id) -> {
			StoredRevision revision = byId.get(id);
			String reason = (revision != null) ? revision.irreversible() : "is not in the history";
			return (reason != null) ? "'%s' %s".formatted(id, reason) : "";
		}).filter((reason) -> !reason.isEmpty()).toList();
		if (!reasons.isEmpty()) {
			throw new MigrationsException(
					"There is no way down to this build by what the database keeps: " + String.join("; ", reasons)
							+ ".",
					"Undo the revisions with the build that they came from, or run that build; nothing has been run.");
		}
	}

}
