package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The revisions of a graph by number and by name. A name is an identifier or a branch
 * label; both name one revision.
 */
final class RevisionIndex {

	/** What a search returns that found nothing. */
	static final int NONE = -1;

	/**
	 * Names of at most this many characters are found in full only, as in Alembic.
	 */
	private static final int NEVER_BY_PREFIX = 3;

	private final List<RevisionHeader> headers;

	private final Map<String, Integer> names;

	private final String[] abbreviable;

	/**
	 * Create an index.
	 * @param headers the revisions, by identifier, each identifier once
	 * @param names the number of each identifier and label
	 */
	RevisionIndex(List<RevisionHeader> headers, Map<String, Integer> names) {
		this.headers = List.copyOf(headers);
		this.names = new HashMap<>(names);
		this.abbreviable = names.keySet()
			.stream()
			.filter((name) -> name.length() > NEVER_BY_PREFIX)
			.sorted()
			.toArray(String[]::new);
	}

	/**
	 * All headers, by identifier.
	 */
	List<RevisionHeader> headers() {
		return this.headers;
	}

	/**
	 * The header of a revision.
	 */
	RevisionHeader header(int revision) {
		return this.headers.get(revision);
	}

	/**
	 * The identifier of a revision.
	 */
	RevisionId id(int revision) {
		return header(revision).id();
	}

	/**
	 * Return the revision with this identifier, {@link #NONE} if there is none.
	 */
	int find(RevisionId id) {
		int revision = named(id.value());
		return (revision != NONE && id(revision).equals(id)) ? revision : NONE;
	}

	/**
	 * Return the revision that has exactly this identifier or label, {@link #NONE} if
	 * none has.
	 */
	int named(String name) {
		return this.names.getOrDefault(name, NONE);
	}

	/**
	 * Return the identifiers and labels that a person may abbreviate to this text,
	 * sorted.
	 */
	List<String> beginningWith(String prefix) {
		List<String> found = new ArrayList<>();
		int position = Arrays.binarySearch(this.abbreviable, prefix);
		for (int i = (position < 0) ? -position - 1 : position; i < this.abbreviable.length; i++) {
			if (!this.abbreviable[i].startsWith(prefix)) {
				break;
			}
			found.add(this.abbreviable[i]);
		}
		return found;
	}

	/**
	 * Return the numbers of those identifiers that are revisions of this graph.
	 */
	BitSet known(Collection<RevisionId> ids) {
		BitSet known = new BitSet(this.headers.size());
		ids.stream().mapToInt(this::find).filter((revision) -> revision != NONE).forEach(known::set);
		return known;
	}

	/**
	 * Return those identifiers that are no revisions of this graph.
	 */
	SortedSet<RevisionId> unknown(Collection<RevisionId> ids) {
		NavigableSet<RevisionId> unknown = new TreeSet<>();
		ids.stream().filter((id) -> find(id) == NONE).forEach(unknown::add);
		return Collections.unmodifiableNavigableSet(unknown);
	}

	/**
	 * Return the identifiers of revisions.
	 */
	SortedSet<RevisionId> ids(BitSet revisions) {
		NavigableSet<RevisionId> ids = new TreeSet<>();
		revisions.stream().mapToObj(this::id).forEach(ids::add);
		return Collections.unmodifiableNavigableSet(ids);
	}

	/**
	 * Return the identifiers of revisions in the given order.
	 */
	List<RevisionId> ids(int[] revisions) {
		return Arrays.stream(revisions).mapToObj(this::id).toList();
	}

}
