package dev.migrations.revision;

import org.jspecify.annotations.Nullable;

/**
 * A part of the history that a person typed: {@code a:b}, {@code a:}, {@code :b} or
 * {@code :}, where each end is a target.
 *
 * @param start the older end, which belongs to the range; {@code null} for the base
 * @param end the newer end; {@code null} for the heads
 */
public record RevisionRange(@Nullable RevisionTarget start, @Nullable RevisionTarget end) {

	/**
	 * Read what a person typed.
	 * @param text two targets with a colon between; either may be left out
	 * @return the range
	 * @throws InvalidTargetException if there is not exactly one colon, or an end has no
	 * form that a target can have
	 */
	public static RevisionRange parse(String text) {
		String[] ends = text.strip().split(":", -1);
		if (ends.length != 2) {
			throw InvalidTargetException.noRange(text);
		}
		return new RevisionRange(end(ends[0]), end(ends[1]));
	}

	/**
	 * Read what a person typed for an upgrade, a downgrade or a stamp of which only the
	 * SQL is wanted: {@code a:b}, or {@code :b} to begin at the base.
	 * @param text two targets with a colon between
	 * @return the range; its end is never {@code null}
	 * @throws InvalidTargetException if there is not exactly one colon, nothing behind
	 * it, or an end has no form that a target can have
	 */
	public static RevisionRange parseOffline(String text) {
		String[] ends = text.strip().split(":", -1);
		if (ends.length != 2 || ends[1].isBlank()) {
			throw InvalidTargetException.noOfflineRange(text);
		}
		return parse(text);
	}

	/**
	 * Return the range of everything.
	 */
	public static RevisionRange all() {
		return new RevisionRange(null, null);
	}

	/**
	 * Whether what it names depends on what the database has.
	 */
	public boolean dependsOnRows() {
		return isCurrent(this.start) || isCurrent(this.end);
	}

	@Override
	public String toString() {
		return ((this.start != null) ? this.start : "") + ":" + ((this.end != null) ? this.end : "");
	}

	static boolean isCurrent(@Nullable RevisionTarget end) {
		return end instanceof PointTarget point && point.symbol() == Symbol.CURRENT;
	}

	private static @Nullable RevisionTarget end(String text) {
		return text.isBlank() ? null : RevisionTarget.parse(text);
	}

}
