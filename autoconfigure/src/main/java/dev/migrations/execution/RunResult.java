package dev.migrations.execution;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param rowsBefore the rows of the version table before it
 * @param rowsAfter the rows of the version table after it
 * @param revisions the revisions that were run, in this order
 * @param duration from connecting until the last commit
 * @param created what it created, {@code null} unless it was to be counted
 */
public record RunResult(SortedSet<RevisionId> rowsBefore, SortedSet<RevisionId> rowsAfter, List<RevisionRun> revisions,
		Duration duration, @Nullable CreatedObjects created) {

	public RunResult {
		revisions = List.copyOf(revisions);
	}

	/**
	 * The result where nothing was asked of the database.
	 */
	public static RunResult nothing() {
		return new RunResult(Collections.emptySortedSet(), Collections.emptySortedSet(), List.of(), Duration.ZERO,
				null);
	}

}
