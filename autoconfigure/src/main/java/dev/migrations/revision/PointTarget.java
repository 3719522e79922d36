package dev.migrations.revision;

import org.jspecify.annotations.Nullable;

/**
 * A target that names revisions by themselves.
 *
 * @param text what was typed
 * @param branch what stands before the {@code @}, {@code null} if nothing does
 * @param word an identifier, the beginning of one, a label, or the word of a
 * {@link Symbol}
 */
record PointTarget(String text, @Nullable String branch, String word) implements RevisionTarget {

	/**
	 * The symbol that the word is, {@code null} if it is a name. {@code current} belongs
	 * to a whole database, not to a branch.
	 */
	@Nullable Symbol symbol() {
		Symbol symbol = Symbol.of(this.word);
		return (symbol == Symbol.CURRENT && this.branch != null) ? null : symbol;
	}

	@Override
	public boolean dependsOnRows() {
		return symbol() == Symbol.CURRENT;
	}

	@Override
	public boolean isBase() {
		return symbol() == Symbol.BASE;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
