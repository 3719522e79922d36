package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table. {@code not null} is told by the column.
 */
public sealed interface Constraint permits KeyConstraint, ForeignKey, CheckConstraint, ExclusionConstraint {

	/**
	 * Its name.
	 */
	String name();

	/**
	 * The columns of its own table that it is about, as far as it says; empty for
	 * expressions.
	 */
	List<String> columns();

	/**
	 * The comment on it.
	 */
	@Nullable String comment();

	/**
	 * The same with another name. Two constraints that are equal after it differ in
	 * nothing else.
	 * @param name the name
	 */
	Constraint withName(String name);

	/**
	 * The same with another comment.
	 * @param comment the comment, {@code null} for none
	 */
	Constraint withComment(@Nullable String comment);

}
