package dev.migrations.operation;

import org.jspecify.annotations.Nullable;

/**
 * Something that a migration does to a schema. Doing it and then its reverse leaves the
 * schema as it was; rows that are lost meanwhile stay lost.
 */
public sealed interface Operation permits CreateObject, DropObject, ReplaceObject, AlterView, AlterType, AlterSequence,
		AlterTable, AddColumn, DropColumn, AlterColumn, AddConstraint, DropConstraint, AlterConstraint, CreateIndex,
		DropIndex, CreateAttachment, DropAttachment, ChangeComment, Rename, Remark, With, AddConstrainedColumn,
		DropConstrainedColumn, ChangeColumn, ValidateConstraint, AddEnumValue, RenameEnumValue, Define, DropDefinition,
		InsertRows {

	/**
	 * What undoes it.
	 * @throws IllegalStateException if there is an {@linkplain #obstacle() obstacle}
	 */
	Operation reverse();

	/**
	 * Why nobody knows what undoes it, and what to say so that it is known, as a sentence
	 * without a capital and a point; {@code null} if {@link #reverse()} does.
	 */
	default @Nullable String obstacle() {
		return null;
	}

}
