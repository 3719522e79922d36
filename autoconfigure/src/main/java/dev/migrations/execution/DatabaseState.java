package dev.migrations.execution;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of its migrations at one moment.
 *
 * @param schema the schema that is managed, whether it exists or not
 * @param rows the rows of the version table
 * @param recorded whether it was ever under migrations: the version table has a row, or
 * the history has, or something was begun
 * @param strangers if it was never under migrations, some of the tables that are there
 * all the same
 * @param past if the version table has no row, what the history says of each revision
 * last, newest first, since it was said that there is none
 * @param unfinished the revisions that were begun outside one transaction and have not
 * ended
 * @param tables which of the tables that keep the records exist
 * @param longestId how many characters the version table holds of an identifier,
 * {@code null} if any number
 * @param files the digest of the files of all that is applied, as the newest row of the
 * history keeps it; {@code null} if that does not
 * @param completion what the newest row of the history keeps, so that a start may know
 * that nothing is left to be run; {@code null} if that keeps nothing
 */
public record DatabaseState(String schema, SortedSet<RevisionId> rows, boolean recorded, List<String> strangers,
		List<HistoryEntry> past, List<UnfinishedRevision> unfinished, Set<String> tables, @Nullable Integer longestId,
		@Nullable String files, @Nullable String completion) {

	public DatabaseState {
		rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
		strangers = List.copyOf(strangers);
		past = List.copyOf(past);
		unfinished = List.copyOf(unfinished);
		tables = Set.copyOf(tables);
	}

	/**
	 * Those of the unfinished that have left something behind, or may have.
	 */
	public List<UnfinishedRevision> halfWay() {
		return this.unfinished.stream().filter((candidate) -> !candidate.isHarmless()).toList();
	}

	/**
	 * Whether there are tables in the schema although it was never under migrations.
	 */
	public boolean isStrange() {
		return !this.strangers.isEmpty();
	}

}
