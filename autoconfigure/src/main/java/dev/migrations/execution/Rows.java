package dev.migrations.execution;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrations.revision.RevisionId;

/**
 * Says in words what the version table holds.
 */
public final class Rows {

	private Rows() {
	}

	/**
	 * The identifiers, or that there are none.
	 */
	public static String describe(Collection<RevisionId> rows) {
		return rows.isEmpty() ? "nothing" : rows.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

}
