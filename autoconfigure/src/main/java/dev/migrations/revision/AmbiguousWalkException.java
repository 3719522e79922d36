package dev.migrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A number of steps comes to a place from which there are several ways on.
 */
public final class AmbiguousWalkException extends MigrationsException {

	private final List<RevisionId> choices;

	private AmbiguousWalkException(String description, String action, Collection<RevisionId> choices) {
		super(description, action);
		this.choices = List.copyOf(choices);
	}

	/**
	 * The revisions that the next step could lead to, sorted.
	 */
	public List<RevisionId> choices() {
		return this.choices;
	}

	static AmbiguousWalkException up(RelativeTarget target, String from, Collection<RevisionId> choices) {
		return new AmbiguousWalkException(
				"Ambiguous walk in '%s': from %s the next step up could be %s.".formatted(target, from,
						listed(choices)),
				"Name the revision to go to, or a branch: '%s@%s'.".formatted(choices.iterator().next(),
						(target.anchor() == null) ? "+" + target.distance() : "head"),
				choices);
	}

	static AmbiguousWalkException down(RelativeTarget target, String from, Collection<RevisionId> choices) {
		return new AmbiguousWalkException(
				"Ambiguous walk in '%s': from %s the next step down could be %s.".formatted(target, from,
						listed(choices)),
				"Name the revision to stop at instead of a number of steps: '%s', for example."
					.formatted(choices.iterator().next()),
				choices);
	}

	private static String listed(Collection<RevisionId> ids) {
		return ids.stream().map((id) -> "'" + id + "'").collect(Collectors.joining(" or "));
	}

}
