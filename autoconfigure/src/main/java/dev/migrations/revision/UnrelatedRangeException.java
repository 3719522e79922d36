package dev.migrations.revision;

/**
 * The ends of a range are on different branches, or its start is above its end.
 */
public final class UnrelatedRangeException extends MigrationsException {

	UnrelatedRangeException(RevisionRange range) {
		super("Requested range %s does not refer to ancestor/descendant revisions along the same branch."
			.formatted(range), "Write the older revision first; the command history without a range shows all.");
	}

}
