package dev.migrations.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a {@link Migration} which revision it is, as the header of a revision file
 * does.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {

	/**
	 * The identifier of the revision.
	 */
	String id();

	/**
	 * The revisions that it follows: none for a base, several for a merge.
	 */
	String[] revises() default {};

	/**
	 * What it does, in its author's words; its first paragraph is shown in lists.
	 */
	String message() default "";

	/**
	 * The identifiers or branch labels of revisions that must be applied before it
	 * without being its parents.
	 */
	String[] dependsOn() default {};

	/**
	 * Names for the branch that begins with it.
	 */
	String[] branchLabels() default {};

	/**
	 * When it was written, as in ISO 8601: {@code 2026-11-20T15:30:00Z}; empty if that is
	 * not known.
	 */
	String createDate() default "";

}
