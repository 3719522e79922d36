package dev.migrations.revision;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed to say where a database should be: {@code head}, {@code ae1},
 * {@code shop@head-1}, {@code +2}. What it names is a question to a
 * {@link RevisionGraph}; two graphs, or two databases, may answer differently.
 * <p>
 * The forms are those of Alembic: an identifier or the beginning of one, a branch label,
 * {@code head}, {@code heads}, {@code base} and {@code current}; each of these with
 * {@code label@} before it and a number of steps behind it; and a number of steps alone
 * or after {@code label@}, which counts from what a database has.
 */
public sealed interface RevisionTarget permits PointTarget, RelativeTarget {

	/**
	 * Read what a person typed. Only its form is judged here: a label may look like a
	 * relative form ({@code rel-2}), so that is for the graph to decide.
	 * @param text what was typed; white space around it is passed over
	 * @return the target
	 * @throws InvalidTargetException if it has no form that a target can have; a range is
	 * none
	 */
	static RevisionTarget parse(String text) {
		return new TargetText(text).target();
	}

	/**
	 * The label or identifier to whose lineage it is narrowed, which is what stands
	 * before the {@code @}; {@code null} if nothing does.
	 */
	@Nullable String branch();

	/**
	 * Whether what it names depends on what the database has: {@code +1}, {@code -1},
	 * {@code label@+1}, {@code label@-1} and {@code current}.
	 */
	boolean dependsOnRows();

	/**
	 * Whether it stands for nothing applied: {@code base} and {@code label@base}.
	 */
	boolean isBase();

	/**
	 * Whether a service may bring its database here when it starts: every instance means
	 * the same by it, and it names something to be there.
	 */
	default boolean isFixed() {
		return !dependsOnRows() && !isBase();
	}

	/**
	 * Return what was typed.
	 */
	@Override
	String toString();

}
