package dev.migrations.revision;

import java.util.Comparator;

/**
 * One thing that is wrong with the revisions of a service. All problems of a load are
 * collected and reported together.
 *
 * @param location where it is: a file, or {@code file:line}; for something between files,
 * the first of them
 * @param description what is wrong and what was expected, with names in quotes
 */
public record RevisionProblem(String location, String description) implements Comparable<RevisionProblem> {

	private static final Comparator<RevisionProblem> ORDER = Comparator.comparing(RevisionProblem::file)
		.thenComparing(RevisionProblem::line)
		.thenComparing(RevisionProblem::description);

	@Override
	public int compareTo(RevisionProblem other) {
		return ORDER.compare(this, other);
	}

	private String file() {
		return (line() > 0) ? this.location.substring(0, this.location.lastIndexOf(':')) : this.location;
	}

	/** Line 10 comes after line 9; 0 if no line is named. */
	private int line() {
		String line = this.location.substring(this.location.lastIndexOf(':') + 1);
		return line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
	}

	@Override
	public String toString() {
		return this.location + ": " + this.description;
	}

}
