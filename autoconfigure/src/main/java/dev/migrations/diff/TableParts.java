package dev.migrations.diff;

import java.util.Set;
import java.util.TreeSet;

import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Table;

/**
 * What a table is made of.
 */
final class TableParts {

	private TableParts() {
	}

	static Set<ObjectId> of(Table table) {
		Set<ObjectId> parts = new TreeSet<>();
		table.columns().forEach((column) -> parts.add(table.id().part(ObjectKind.COLUMN, column.name())));
		table.constraints()
			.forEach((constraint) -> parts.add(table.id().part(ObjectKind.CONSTRAINT, constraint.name())));
		table.indexes().forEach((index) -> parts.add(table.id().part(ObjectKind.INDEX, index.name())));
		table.attachments().forEach((attachment) -> parts.add(table.id().part(attachment.kind(), attachment.name())));
		return parts;
	}

}
