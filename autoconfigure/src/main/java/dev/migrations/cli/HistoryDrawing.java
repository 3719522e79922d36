package dev.migrations.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.migrations.command.ListedRevision;
import dev.migrations.revision.ColumnChange;
import dev.migrations.revision.ColumnChange.Closed;
import dev.migrations.revision.ColumnChange.Opened;
import dev.migrations.revision.DrawnRevision;
import dev.migrations.revision.HistoryColumns;

/**
 * Draws a history as a graph in text, newest first, as {@code git log --graph} does: a
 * column for each line of descent, {@code *} for what a database has and {@code o} for
 * what it has not. Column {@code i} is at position {@code 2 * i} of a line.
 */
final class HistoryDrawing {

	private final RevisionText text;

	private final List<String> lines = new ArrayList<>();

	HistoryDrawing(RevisionText text) {
		this.text = text;
	}

	/**
	 * Draw.
	 * @param revisions the revisions, each before those that it revises
	 */
	List<String> lines(List<ListedRevision> revisions) {
		Iterator<ListedRevision> listed = revisions.iterator();
		for (DrawnRevision drawn : HistoryColumns.of(revisions.stream().map(ListedRevision::revision).toList())) {
			ListedRevision revision = listed.next();
			drawn.before().forEach(this::draw);
			this.lines.add(row(drawn, revision.applied() ? '*' : 'o') + this.text.drawn(revision));
			drawn.after().forEach(this::draw);
		}
		return this.lines;
	}

	private void draw(ColumnChange change) {
		if (change instanceof Opened opened) {
			open(opened);
		}
		else if (change instanceof Closed closed) {
			close(closed);
		}
	}

	private void open(Opened opened) {
		char[] line = blank(opened.columns());
		bars(line, opened.column() + 1);
		for (int i = opened.column(); i < opened.columns(); i++) {
			line[2 * i + 1] = '\\';
		}
		draw(line);
	}

	/**
	 * Lead a column into one on its left, or let it end, and move what is on its right.
	 */
	private void close(Closed change) {
		int into = change.into();
		int closed = change.column();
		char[] line = blank(change.columns());
		bars(line, closed);
		for (int i = into; i < closed - 1; i++) {
			line[2 * i + 1] = '_';
		}
		for (int i = (into < closed) ? closed : closed + 1; i < change.columns(); i++) {
			line[2 * i - 1] = '/';
		}
		boolean moves = into < closed || closed < change.columns() - 1;
		if (moves) {
			draw(line);
		}
	}

	private static String row(DrawnRevision drawn, char mark) {
		char[] line = blank(drawn.columns());
		bars(line, drawn.columns());
		line[2 * drawn.column()] = mark;
		return new String(line);
	}

	private static char[] blank(int columns) {
		return " ".repeat(2 * columns).toCharArray();
	}

	private static void bars(char[] line, int columns) {
		for (int i = 0; i < columns; i++) {
			line[2 * i] = '|';
		}
	}

	private void draw(char[] line) {
		this.lines.add(new String(line).stripTrailing());
	}

}
