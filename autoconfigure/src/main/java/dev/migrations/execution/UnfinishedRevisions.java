package dev.migrations.execution;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.revision.Direction;
import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with what was left half-way, or refuses to.
 */
final class UnfinishedRevisions {

	private UnfinishedRevisions() {
	}

	/**
	 * What an earlier run left of a step.
	 * @return {@code null} if it is to be begun
	 */
	static @Nullable UnfinishedRevision of(List<UnfinishedRevision> unfinished, PreparedStep step) {
		return unfinished.stream().filter((candidate) -> matches(candidate, step)).findFirst().orElse(null);
	}

	/**
	 * How many statements of a step an earlier run has done.
	 */
	static int done(List<UnfinishedRevision> unfinished, PreparedStep step) {
		UnfinishedRevision before = of(unfinished, step);
		return (before != null) ? before.done() : 0;
	}

	/**
	 * What was left half-way can only be gone on with, by the same step and before
	 * anything else. What failed with its first statement was not begun.
	 * @param steps what is to be run
	 * @return those that need not be remembered
	 * @throws MigrationsException if something else was left half-way
	 */
	static List<UnfinishedRevision> refuseOthers(List<UnfinishedRevision> unfinished, List<PreparedStep> steps) {
		List<UnfinishedRevision> forgotten = new ArrayList<>();
		for (UnfinishedRevision candidate : unfinished) {
			boolean planned = steps.stream().anyMatch((step) -> matches(candidate, step));
			if (candidate.isHarmless()) {
				if (!planned) {
					forgotten.add(candidate);
				}
			}
			else if (!planned || !matches(candidate, steps.get(0))) {
				throw leftHalfWay(candidate,
						planned ? "and other revisions would come before it" : "and is not what would be run now",
						(candidate.direction() == Direction.UPGRADE)
								? "Run 'migrations upgrade %s' first; or l".formatted(candidate.revision()) : "L");
			}
		}
		return forgotten;
	}

	/**
	 * The error that says what a person has to do.
	 * @param why what keeps it from being gone on with
	 */
	static MigrationsException leftHalfWay(UnfinishedRevision unfinished, String why) {
		return leftHalfWay(unfinished, why, "L");
	}

	private static MigrationsException leftHalfWay(UnfinishedRevision unfinished, String why, String first) {
		boolean upgrade = (unfinished.direction() == Direction.UPGRADE);
		return new MigrationsException(
				"The %s revision '%s' was left half-way, %s: %d of its %d statements %s known to be done.".formatted(
						upgrade ? "upgrade to" : "downgrade from", unfinished.revision(), why, unfinished.done(),
						unfinished.statements(), (unfinished.done() == 1) ? "is" : "are"),
				("%sook what became of it, and say it: 'migrations resolve %s --applied' if all of it is %s, "
						+ "'--rolled-back' if nothing is, '--retry' to go on with statement %d.")
					.formatted(first, unfinished.revision(), upgrade ? "done" : "undone", unfinished.done() + 1));
	}

	private static boolean matches(UnfinishedRevision candidate, PreparedStep step) {
		return step.revision().id().equals(candidate.revision()) && step.direction() == candidate.direction();
	}

}
