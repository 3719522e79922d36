package dev.migrations.actuate.endpoint;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.revision.ColumnChange;
import dev.migrations.revision.ColumnChange.Closed;
import dev.migrations.revision.ColumnChange.Opened;
import dev.migrations.revision.DrawnRevision;
import dev.migrations.revision.RevisionId;

/**
 * Follows the columns of a drawn history from row to row, and finds the lines in them.
 */
final class DrawnLines {

	private final List<DrawnLine> lines = new ArrayList<>();

	/** The line that is in each column, from the left. */
	private final List<DrawnLine> open = new ArrayList<>();

	private DrawnLines() {
	}

	static List<DrawnLine> of(List<DrawnRevision> revisions) {
		DrawnLines drawn = new DrawnLines();
		for (int row = 0; row < revisions.size(); row++) {
			drawn.follow(row, revisions.get(row));
		}
		return drawn.lines;
	}

	private void follow(int row, DrawnRevision revision) {
		int column = revision.column();
		for (ColumnChange change : revision.before()) {
			if (change instanceof Closed closed) {
				DrawnLine ended = this.open.remove(closed.column());
				ended.to(column);
				this.lines.add(ended);
			}
		}
		for (int i = 0; i < this.open.size(); i++) {
			this.open.get(i).to(i);
		}
		RevisionId id = revision.revision().id();
		DrawnLine below = new DrawnLine(id, row, column);
		if (column < this.open.size()) {
			this.lines.add(this.open.set(column, below));
		}
		else {
			this.open.add(below);
		}
		for (ColumnChange change : revision.after()) {
			if (change instanceof Opened opened) {
				this.open.add(opened.column() + 1, new DrawnLine(id, row, column));
			}
			else if (change instanceof Closed closed) {
				this.open.remove(closed.column());
			}
		}
	}

}
