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
		this("The revisions have", problems, "nothing has been run");
	}

	private InvalidRevisionsException(String what, Collection<RevisionProblem> problems, String outcome) {
		super(describe(what, problems), "Correct what is named above; %s.".formatted(outcome));
		this.problems = problems.stream().sorted().toList();
	}

	/**
	 * Name all problems of what revisions are made from.
	 * @param problems at least one problem, in any order
	 */
	public static InvalidRevisionsException ofTemplate(Collection<RevisionProblem> problems) {
		return new InvalidRevisionsException("The template has", problems, "nothing has been written");
	}

	/**
	 * All that is wrong, sorted by location; never empty.
	 */
	public List<RevisionProblem> problems() {
		return this.problems;
	}

	private static String describe(String what, Collection<RevisionProblem> problems) {
		String title = (problems.size() == 1) ? what + " a problem:"
				: "%s %d problems:".formatted(what, problems.size());
		return problems.stream()
			.sorted()
			.map((problem) -> "\n  - " + problem)
			.collect(Collectors.joining("", title, ""));
	}

}
