package dev.migrations.actuate.endpoint;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.revision.RevisionId;

/**
 * A line of a drawn graph, from a revision down to one that it revises. It goes through
 * the middle of every row between them, in a column which may change from row to row.
 *
 * @param child the revision at its upper end
 * @param firstRow the row of that revision
 * @param columns the column of each row from there on
 */
record DrawnLine(RevisionId child, int firstRow, List<Integer> columns) {

	DrawnLine(RevisionId child, int firstRow, int column) {
		this(child, firstRow, new ArrayList<>(List.of(column)));
	}

	void to(int column) {
		this.columns.add(column);
	}

	/**
	 * The line as an SVG path. Rows are 10 units high.
	 * @param spacing how far columns are apart
	 */
	String path(int spacing) {
		StringBuilder path = new StringBuilder();
		int x = x(0, spacing);
		int y = 10 * this.firstRow + 5;
		path.append('M').append(x).append(' ').append(y);
		for (int i = 1; i < this.columns.size(); i++) {
			int nextX = x(i, spacing);
			if (nextX != x) {
				path.append('V').append(y);
				path.append('C').append(x).append(' ').append(y + 6).append(' ').append(nextX).append(' ');
				path.append(y + 4).append(' ').append(nextX).append(' ').append(y + 10);
			}
			x = nextX;
			y += 10;
		}
		return path.append('V').append(y).toString();
	}

	private int x(int index, int spacing) {
		return spacing * this.columns.get(index) + spacing / 2;
	}

}
