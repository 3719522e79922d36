package dev.migrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The revisions cannot be loaded: files are malformed, or they do not form a graph. It
 * names everything that is wrong at once.
 */
public final class InvalidRevisionsException extends MigrationsException {

	private final List<RevisionProblem> problems;

	/**
	 * Create an exception that names all problems of a load.
	 * @param problems at least one problem, in any order
	 */
	public InvalidRevisionsException(Collection<RevisionProblem> problems) {
		super(describe(problems), "Correct what is named above; nothing has been run.");
		this.problems = problems.stream().sorted().toList();
	}

	/**
	 * All that is wrong, sorted by location; never empty.
	 */
	public List<RevisionProblem> problems() {
		return this.problems;
	}

	private static String describe(Collection<RevisionProblem> problems) {
		String title = (problems.size() == 1) ? "The revisions have a problem:"
				: "The revisions have %d problems:".formatted(problems.size());
		return problems.stream()
			.sorted()
			.map((problem) -> "\n  - " + problem)
			.collect(Collectors.joining("", title, ""));
	}

}
