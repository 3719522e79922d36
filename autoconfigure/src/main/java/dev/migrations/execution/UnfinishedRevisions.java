package dev.migrations.execution;

import java.util.List;

import dev.migrations.revision.MigrationsException;

/**
 * Goes on with what was left half-way, or refuses to.
 */
final class UnfinishedRevisions {

	private UnfinishedRevisions() {
	}

	/**
	 * How many statements of a step an earlier run has done.
	 */
	static int done(List<UnfinishedRevision> unfinished, PreparedStep step) {
		return unfinished.stream()
			.filter((candidate) -> candidate.revision().equals(step.revision().id()))
			.findFirst()
			.map(UnfinishedRevision::done)
			.orElse(0);
	}

	/**
	 * What was left half-way can only be gone on with: by the same step, if it is known
	 * how far it came.
	 * @param steps what is to be run
	 * @throws MigrationsException if it is something else
	 */
	static void refuseOthers(List<UnfinishedRevision> unfinished, List<PreparedStep> steps) {
		for (UnfinishedRevision candidate : unfinished) {
			boolean goesOn = !steps.isEmpty() && candidate.failed()
					&& steps.get(0).revision().id().equals(candidate.revision())
					&& steps.get(0).direction() == candidate.direction();
			if (!goesOn) {
				throw new MigrationsException(
						"Revision '%s' was left half-way: %d of its %d statements are known to be done%s.".formatted(
								candidate.revision(), candidate.done(), candidate.statements(),
								candidate.failed() ? "" : ", and it is not known whether the next one is"),
						"Look whether its statement %d is done, complete or undo the revision by hand, and delete its row from the progress table."
							.formatted(candidate.done() + 1));
			}
		}
	}

}
