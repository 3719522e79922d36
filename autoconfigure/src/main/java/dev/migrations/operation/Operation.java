package dev.migrations.operation;

/**
 * Something that a migration does to a schema. Doing it and then its reverse leaves the
 * schema as it was; rows that are lost meanwhile stay lost.
 */
public sealed interface Operation permits CreateObject, DropObject, ReplaceObject, AlterType, AlterSequence, AlterTable,
		AddColumn, DropColumn, AlterColumn, AddConstraint, DropConstraint, AlterConstraint, CreateIndex, DropIndex,
		CreateAttachment, DropAttachment, ChangeComment, Rename, Remark {

	/**
	 * What undoes it.
	 */
	Operation reverse();

}
