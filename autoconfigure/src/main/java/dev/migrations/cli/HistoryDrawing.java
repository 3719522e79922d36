package dev.migrations.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.command.ListedRevision;
import dev.migrations.revision.RevisionId;

/**
 * Draws a history as a graph in text, newest first, as {@code git log --graph} does: a
 * column for each line of descent, {@code *} for what a database has and {@code o} for
 * what it has not. Column {@code i} is at position {@code 2 * i} of a line.
 */
final class HistoryDrawing {

	private final RevisionText text;

	/** What each column waits for, from the left. */
	private final List<RevisionId> columns = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	HistoryDrawing(RevisionText text) {
		this.text = text;
	}

	/**
	 * Draw.
	 * @param revisions the revisions, each before those that it revises
	 */
	List<String> lines(List<ListedRevision> revisions) {
		Set<RevisionId> listed = new HashSet<>(revisions.stream().map(ListedRevision::id).toList());
		for (ListedRevision revision : revisions) {
			int column = columnOf(revision.id());
			this.lines.add(row(column, revision.applied() ? '*' : 'o') + this.text.drawn(revision));
			follow(column, revision.revision().downRevisions().stream().filter(listed::contains).toList());
		}
		return this.lines;
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
			open(column, parents.get(i));
		}
	}

	private void open(int column, RevisionId id) {
		char[] line = blank();
		bars(line, 0, column + 1);
		for (int i = column; i < this.columns.size(); i++) {
			line[2 * i + 1] = '\\';
		}
		draw(line);
		this.columns.add(column + 1, id);
	}

	/**
	 * Lead a column into one on its left, or let it end, and move what is on its right.
	 */
	private void close(int into, int closed) {
		char[] line = blank();
		bars(line, 0, closed);
		for (int i = into; i < closed - 1; i++) {
			line[2 * i + 1] = '_';
		}
		for (int i = (into < closed) ? closed : closed + 1; i < this.columns.size(); i++) {
			line[2 * i - 1] = '/';
		}
		boolean moves = into < closed || closed < this.columns.size() - 1;
		if (moves) {
			draw(line);
		}
		this.columns.remove(closed);
	}

	private String row(int column, char mark) {
		char[] line = blank();
		bars(line, 0, this.columns.size());
		line[2 * column] = mark;
		return new String(line);
	}

	private char[] blank() {
		return " ".repeat(2 * this.columns.size()).toCharArray();
	}

	private static void bars(char[] line, int from, int to) {
		for (int i = from; i < to; i++) {
			line[2 * i] = '|';
		}
	}

	private void draw(char[] line) {
		this.lines.add(new String(line).stripTrailing());
	}

}
