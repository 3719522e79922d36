package dev.migrations.execution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RowChange;
import dev.migrations.revision.StampPlan;
import dev.migrations.script.ScriptOutline;
import dev.migrations.script.ScriptSection;
import dev.migrations.script.ScriptText;
import org.jspecify.annotations.Nullable;

/**
 * Says by which statements a step is recorded.
 */
final class StepRecords {

	/**
	 * A longer downgrade is not kept in the database; an older build then cannot run it.
	 */
	private static final int LONGEST_DOWNGRADE = 1024 * 1024;

	private static final String TRANSACTION_START = "now()";

	private final VersionTable versions;

	private final HistoryTable history;

	private final ProgressTable progress;

	private final RunSettings settings;

	private final RevisionGraph graph;

	private final RunLock lock;

	private final @Nullable String tag;

	private final VerifiedFiles files;

	private @Nullable PreparedStatements prepared;

	/** Whether the session still had the lock when the last step had ended. */
	private boolean lockKept;

	/**
	 * Create records.
	 * @param lock the lock under which everything is recorded
	 * @param tag a word of the caller's own that every row of the history keeps
	 * @param files what is known of the files of what is applied
	 */
	StepRecords(BookkeepingTables tables, RunSettings settings, RevisionGraph graph, RunLock lock, @Nullable String tag,
			VerifiedFiles files) {
		this(tables, settings, graph, lock, tag, files, null);
	}

	/**
	 * Create records of many steps.
	 * @param lock the lock under which everything is recorded
	 * @param tag a word of the caller's own that every row of the history keeps
	 * @param files what is known of the files of what is applied
	 * @param prepared what the session keeps prepared, {@code null} if that is nothing
	 */
	StepRecords(BookkeepingTables tables, RunSettings settings, RevisionGraph graph, RunLock lock, @Nullable String tag,
			VerifiedFiles files, @Nullable PreparedStatements prepared) {
		this.prepared = prepared;
		this.versions = new VersionTable(tables);
		this.history = new HistoryTable(tables);
		this.progress = new ProgressTable(tables);
		this.settings = settings;
		this.graph = graph;
		this.lock = lock;
		this.tag = tag;
		this.files = files;
	}

	ProgressTable progress() {
		return this.progress;
	}

	/** What is known of the files of what is applied. */
	VerifiedFiles files() {
		return this.files;
	}

	/**
	 * The lock under which everything is recorded.
	 */
	RunLock lock() {
		return this.lock;
	}

	/**
	 * Reckon with it that a step has let go of the lock.
	 */
	void doubtLock() {
		this.lockKept = false;
	}

	/**
	 * Reckon with it that the session has forgotten what it had.
	 */
	void doubtSession() {
		doubtLock();
		if (this.prepared != null) {
			this.prepared.forget();
		}
	}

	/**
	 * Whether an error says that the session has forgotten what was prepared.
	 */
	boolean areForgotten(SQLException error) {
		return this.prepared != null && PreparedStatements.areMissing(error);
	}

	/**
	 * Record without anything prepared from now on.
	 */
	void prepareNothing() {
		doubtSession();
		this.prepared = null;
	}

	/**
	 * What begins a step which is one transaction.
	 * @param settings the settings that it is to find
	 */
	List<RecordStatement> opening(List<RecordStatement> settings) {
		List<RecordStatement> opening = new ArrayList<>(
				this.lockKept ? this.lock.transactionGuard() : this.lock.guard());
		this.lockKept = true;
		opening.addAll(settings);
		opening.add(RecordStatement.of(HistoryTable.mark(true)));
		return (this.prepared != null) ? this.prepared.execute(RecordStatement.asOne(opening)) : opening;
	}

	/**
	 * The records that end a step which is one transaction.
	 * @param changed whether its script may have made the session forget what it had
	 */
	List<RecordStatement> applied(PreparedStep step, boolean changed) {
		RowChange change = step.step().change();
		HistoryRecord row = row(step, HistoryTable.markedAt(), HistoryTable.created());
		List<RecordStatement> records = new ArrayList<>();
		if (this.prepared != null && !changed) {
			records.addAll(this.versions.change(change, this.prepared));
			records.addAll(this.prepared.execute((constants) -> this.history.insert(row, constants)));
		}
		else {
			records.addAll(this.versions.change(change));
			records.add(this.history.insert(row));
		}
		return records;
	}

	/**
	 * The records that end a step which was more than one transaction.
	 */
	List<RecordStatement> appliedInParts(PreparedStep step) {
		RevisionId id = step.revision().id();
		List<RecordStatement> records = new ArrayList<>(this.versions.change(step.step().change()));
		records.add(this.history.insert(row(step, this.progress.startedAt(id), this.progress.created(id))));
		records.add(this.progress.end(id));
		return records;
	}

	/**
	 * The record of a step that failed.
	 * @param milliseconds how long ago it was begun
	 */
	RecordStatement failed(PreparedStep step, long milliseconds, String error) {
		String startedAt = "(now() - interval '%d milliseconds')".formatted(milliseconds);
		return this.history.insert(row(step, startedAt, "failed", error, null));
	}

	/**
	 * The records that stamp the version table.
	 */
	List<RecordStatement> stamped(StampPlan plan) {
		List<RecordStatement> records = new ArrayList<>(this.lock.guard());
		records.addAll(this.versions.change(plan.change()));
		if (plan.rowsAfter().isEmpty()) {
			records.add(this.history.insert(stampRow(null, this.files.at(plan.rowsAfter()))));
		}
		plan.change()
			.added()
			.forEach((id) -> records
				.add(this.history.insert(stampRow(this.graph.get(id), this.files.at(plan.rowsAfter())))));
		return records;
	}

	/**
	 * The records that stamp the version table of a schema that was made at once.
	 * @param source what says how the schema is
	 */
	List<RecordStatement> created(StampPlan plan, String source) {
		List<RecordStatement> records = new ArrayList<>(this.lock.guard());
		records.addAll(this.versions.change(plan.change()));
		plan.change()
			.added()
			.forEach((id) -> records.add(this.history
				.insert(stampRow(this.graph.get(id), this.files.at(plan.rowsAfter())).madeFrom(source))));
		return records;
	}

	/**
	 * The records that stamp the version table whatever it holds, the same as
	 * {@link #stamped} makes: what it holds already is not stamped.
	 * @param rows what it is to hold
	 */
	List<RecordStatement> stampedAnew(SortedSet<RevisionId> rows) {
		List<RecordStatement> records = new ArrayList<>();
		if (rows.isEmpty()) {
			records.add(this.history.insert(stampRow(null, null)));
		}
		rows.forEach((id) -> records
			.add(this.history.insertIf(this.versions.lacks(id), stampRow(this.graph.get(id), null))));
		records.addAll(this.versions.replace(rows));
		return records;
	}

	private HistoryRecord row(PreparedStep step, String startedAt, String created) {
		return row(step, startedAt, "applied", null, step.isUpgrade() ? created : null);
	}

	private HistoryRecord row(PreparedStep step, String startedAt, String outcome, @Nullable String error,
			@Nullable String created) {
		RevisionHeader revision = step.revision();
		return new HistoryRecord(revision.id().value(), ids(revision.downRevisions()),
				ids(this.graph.dependencies(revision.id())), step.direction().name().toLowerCase(Locale.ROOT),
				revision.message(), revision.script(), startedAt, outcome, error, this.settings.client(),
				this.settings.application(), this.settings.applicationVersion(), step.outline().checksum(),
				(created != null) ? downgradeText(step.outline()) : null, this.tag,
				outcome.equals("applied") ? this.files.after(step) : this.files.now(), created, null);
	}

	/**
	 * The record that a revision is from now on what its file says.
	 * @param files the digests of the files of all that is applied
	 */
	RecordStatement repaired(RevisionHeader revision, ScriptOutline outline, @Nullable FileDigests files) {
		return this.history.insert(new HistoryRecord(revision.id().value(), ids(revision.downRevisions()),
				ids(this.graph.dependencies(revision.id())), "repair", revision.message(), revision.script(),
				TRANSACTION_START, "applied", null, this.settings.client(), this.settings.application(),
				this.settings.applicationVersion(), outline.checksum(), downgradeText(outline), this.tag, files, null,
				null));
	}

	private HistoryRecord stampRow(@Nullable RevisionHeader revision, @Nullable FileDigests files) {
		return new HistoryRecord((revision != null) ? revision.id().value() : null,
				(revision != null) ? ids(revision.downRevisions()) : List.of(),
				(revision != null) ? ids(this.graph.dependencies(revision.id())) : List.of(), "stamp",
				(revision != null) ? revision.message() : null, (revision != null) ? revision.script() : null,
				TRANSACTION_START, "applied", null, this.settings.client(), this.settings.application(),
				this.settings.applicationVersion(), null, null, this.tag, files, null, null);
	}

	private static List<String> ids(List<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).toList();
	}

	/**
	 * The text that undoes a revision, {@code null} if there is none that can be kept.
	 */
	static @Nullable String downgradeText(ScriptOutline outline) {
		ScriptSection downgrade = outline.downgrade();
		if (downgrade == null || downgrade.code() != null) {
			return null;
		}
		ScriptText text = downgrade.text(LONGEST_DOWNGRADE);
		return text.truncated() ? null : text.text();
	}

}
