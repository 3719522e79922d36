package dev.migrations.revision;

import java.util.List;
import java.util.SortedSet;

/**
 * What Alembic did, or what we do, in Alembic's words.
 *
 * @param steps the revisions run, in order
 * @param rows the version rows afterwards
 * @param lines what was printed
 * @param error the message of a failure, empty for a success
 */
public record AlembicAnswer(List<Step> steps, SortedSet<RevisionId> rows, List<String> lines, String error) {

	/**
	 * One revision run.
	 *
	 * @param id the revision
	 * @param direction {@code up} or {@code down}
	 * @param rows the version rows afterwards
	 */
	public record Step(RevisionId id, String direction, SortedSet<RevisionId> rows) {
	}

	public boolean isError() {
		return !this.error.isEmpty();
	}

}
