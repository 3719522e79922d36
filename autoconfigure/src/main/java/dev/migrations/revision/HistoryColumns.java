package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.revision.ColumnChange.Closed;
import dev.migrations.revision.ColumnChange.Opened;

/**
 * Lays out a history as {@code git log --graph} does: newest first, with a column for
 * each line of descent. Whoever draws it, in text or in lines, draws the same columns.
 */
public final class HistoryColumns {

	/** What each column waits for, from the left. */
	private final List<RevisionId> columns = new ArrayList<>();

	private List<ColumnChange> changes = new ArrayList<>();

	private HistoryColumns() {
	}

	/**
	 * Lay out a history.
	 * @param revisions the revisions, each before those that it revises; parents that are
	 * not among them are left out
	 */
	public static List<DrawnRevision> of(List<RevisionHeader> revisions) {
		Set<RevisionId> listed = revisions.stream().map(RevisionHeader::id).collect(Collectors.toSet());
		HistoryColumns columns = new HistoryColumns();
		return revisions.stream().map((revision) -> columns.place(revision, listed)).toList();
	}

	private DrawnRevision place(RevisionHeader revision, Set<RevisionId> listed) {
		int column = columnOf(revision.id());
		List<ColumnChange> before = changes();
		int count = this.columns.size();
		follow(column, revision.downRevisions().stream().filter(listed::contains).toList());
		return new DrawnRevision(revision, column, count, before, changes());
	}

	private List<ColumnChange> changes() {
		List<ColumnChange> made = this.changes;
		this.changes = new ArrayList<>();
		return made;
	}

	/** Several columns that wait for the same revision become one. */
	private int columnOf(RevisionId id) {
		int column = this.columns.indexOf(id);
		if (column < 0) {
			this.columns.add(id);
			return this.columns.size() - 1;
		}
		for (int other = this.columns.lastIndexOf(id); other > column; other = this.columns.lastIndexOf(id)) {
			close(column, other);
		}
		return column;
	}

	/** The column goes on with the first parent; each other one gets a column. */
	private void follow(int column, List<RevisionId> parents) {
		if (parents.isEmpty()) {
			close(column, column);
			return;
		}
		this.columns.set(column, parents.get(0));
		for (int i = parents.size() - 1; i > 0; i--) {
			this.changes.add(new Opened(column, this.columns.size()));
			this.columns.add(column + 1, parents.get(i));
		}
	}

	private void close(int into, int column) {
		this.changes.add(new Closed(into, column, this.columns.size()));
		this.columns.remove(column);
	}

}
