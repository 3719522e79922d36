package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * What hangs on a table or view and is told by its text: a trigger, a policy, a rule,
 * extended statistics.
 *
 * @param kind which of them
 * @param name its name
 * @param definition the statements that make it, as PostgreSQL prints them, separated by
 * {@code ;} and a line break
 * @param comment the comment on it
 */
public record Attachment(ObjectKind kind, String name, String definition, @Nullable String comment) {

	/**
	 * The same with another comment.
	 * @param comment the comment, {@code null} for none
	 */
	public Attachment withComment(@Nullable String comment) {
		return new Attachment(this.kind, this.name, this.definition, comment);
	}

}
