package dev.migrations.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.revision.RevisionId;

/**
 * Writes identifiers.
 */
final class Ids {

	private Ids() {
	}

	/**
	 * One after the other.
	 * @param none what to write where there is none
	 */
	static String joined(Collection<RevisionId> ids, String none) {
		return ids.isEmpty() ? none : ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

	static List<String> values(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).toList();
	}

}
