package dev.migrations.revision;

/**
 * One thing that is wrong with the revisions of a service. All problems of a load are
 * collected and reported together.
 *
 * @param location where it is: a file, or {@code file:line}; for something between files,
 * the first of them
 * @param description what is wrong and what was expected, with names in quotes
 */
public record RevisionProblem(String location, String description) implements Comparable<RevisionProblem> {

	@Override
	public int compareTo(RevisionProblem other) {
		int byLocation = this.location.compareTo(other.location);
		return (byLocation != 0) ? byLocation : this.description.compareTo(other.description);
	}

	@Override
	public String toString() {
		return this.location + ": " + this.description;
	}

}
