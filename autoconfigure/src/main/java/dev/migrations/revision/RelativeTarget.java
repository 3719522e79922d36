package dev.migrations.revision;

import org.jspecify.annotations.Nullable;

/**
 * A target that is reached by steps, or a label that looks like one.
 *
 * @param text what was typed
 * @param branch what stands before the {@code @}, {@code null} if nothing does
 * @param word what stands after it: {@code anchor} and the steps
 * @param anchor the name or symbol from which the steps count, {@code null} if they count
 * from what a database has
 * @param steps how many steps up, or down if negative
 */
record RelativeTarget(String text, @Nullable String branch, String word, @Nullable String anchor,
		int steps) implements RevisionTarget {

	/**
	 * The point that it is if its word is a name.
	 */
	PointTarget asPoint() {
		return new PointTarget(this.text, this.branch, this.word);
	}

	/**
	 * Whether it is a number of steps down and nothing else.
	 */
	boolean countsDown() {
		return this.anchor == null && this.steps < 0;
	}

	/**
	 * How many steps it asks for, in either direction.
	 */
	int distance() {
		return Math.abs(this.steps);
	}

	@Override
	public boolean dependsOnRows() {
		return this.anchor == null;
	}

	@Override
	public boolean isBase() {
		return false;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
