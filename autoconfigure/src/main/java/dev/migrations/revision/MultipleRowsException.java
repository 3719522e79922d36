package dev.migrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A number of steps counts from what the database has, and it has several rows.
 */
public final class MultipleRowsException extends MigrationsException {

	private final List<RevisionId> rows;

	MultipleRowsException(RelativeTarget target, Collection<RevisionId> rows) {
		super("Ambiguous %s from multiple current revisions: '%s' could count from %s."
			.formatted((target.steps() > 0) ? "upgrade" : "downgrade", target, listed(rows)),
				"Say which: '%s@%s' (a branch label will do as well), or name the revision to %s."
					.formatted(rows.iterator().next(), target.word(), (target.steps() > 0) ? "go to" : "stop at"));
		this.rows = List.copyOf(rows);
	}

	/**
	 * The rows that it could count from, sorted.
	 */
	public List<RevisionId> rows() {
		return this.rows;
	}

	private static String listed(Collection<RevisionId> rows) {
		return rows.stream().map((row) -> "'" + row + "'").collect(Collectors.joining(" or "));
	}

}
