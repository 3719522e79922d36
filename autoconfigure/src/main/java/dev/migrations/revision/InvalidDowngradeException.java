package dev.migrations.revision;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A downgrade was asked for to a revision that the database cannot go down to.
 */
public final class InvalidDowngradeException extends MigrationsException {

	private InvalidDowngradeException(String description, String action) {
		super(description, action);
	}

	static InvalidDowngradeException notApplied(RevisionTarget target, RevisionId revision) {
		return new InvalidDowngradeException(
				"Destination %s is not a valid downgrade target from current head(s): '%s' is not applied."
					.formatted(target, revision),
				"See with the command current what is applied.");
	}

	static InvalidDowngradeException nothingAbove(RevisionTarget target, RevisionId revision) {
		return new InvalidDowngradeException("""
				Destination %s is not a valid downgrade target from current head(s): '%s' is applied and nothing that \
				revises it is, only revisions that depend on it.""".formatted(target, revision),
				"Name a revision below those that are to be undone; the command current shows what is applied.");
	}

	static InvalidDowngradeException notInBranch(RevisionTarget target, String branch) {
		return new InvalidDowngradeException(
				"""
						Not a valid downgrade target from current heads: none of the revisions that '%s' would undo leads up to \
						branch '%s'."""
					.formatted(target, branch),
				"Name the revision to stop at without '%s@'.".formatted(branch));
	}

	static InvalidDowngradeException needed(Collection<RevisionId> revisions, Collection<RevisionId> needing) {
		return new InvalidDowngradeException(
				"%s cannot be undone: %s needs it, and is applied.".formatted(quoted(revisions), quoted(needing)),
				"Undo what needs it first.");
	}

	private static String quoted(Collection<RevisionId> ids) {
		return ids.stream().map((id) -> "'" + id + "'").collect(Collectors.joining(", "));
	}

}
