package dev.migrations.revision;

/**
 * The identifier of a revision, as its header gives it and as the version table holds it.
 * Identifiers are compared as they are written, and sorted by their characters.
 * <p>
 * What a file may call itself is narrower than what a version table may hold, so
 * {@link #problem(String)} is asked where identifiers are given, not here.
 *
 * @param value the text of the identifier, not empty
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

	public RevisionId {
		if (value.isEmpty()) {
			throw new IllegalArgumentException("A revision identifier is not empty");
		}
	}

	/**
	 * Say why a text cannot name a revision or a branch: the characters that have a
	 * meaning in what a person types ({@code label@head}, {@code ae1+2}, {@code a:b},
	 * {@code a, b}), white space, and the words {@code head}, {@code heads}, {@code base}
	 * and {@code current}.
	 * @param text the identifier that is to be given
	 * @return what is wrong with it, or an empty text
	 */
	public static String problem(String text) {
		return NameRule.REVISION_ID.problem(text);
	}

	@Override
	public int compareTo(RevisionId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
