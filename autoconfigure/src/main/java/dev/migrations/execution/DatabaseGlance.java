package dev.migrations.execution;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of its migrations in one query, for those who ask again and again.
 *
 * @param rows the rows of the version table, at least one
 * @param needs what the revisions follow and depend on that may be unknown to this build,
 * as the history says
 * @param unfinished the revisions that were begun outside one transaction and have not
 * ended
 * @param unfinishedError the failure of the first of them of which one is known
 * @param failed the revision of the newest row of the history if that is a failure
 * @param failure what failed then
 * @param lastSuccess when a revision was last run to its end, {@code null} if none was
 * @param running whether a run works on it at this moment
 */
public record DatabaseGlance(SortedSet<RevisionId> rows, Map<RevisionId, Set<RevisionId>> needs,
		List<RevisionId> unfinished, @Nullable String unfinishedError, @Nullable RevisionId failed,
		@Nullable String failure, @Nullable OffsetDateTime lastSuccess, boolean running) {

	public DatabaseGlance {
		rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
		needs = Map.copyOf(needs);
		unfinished = List.copyOf(unfinished);
	}

}
