package dev.migrations.operation;

import dev.migrations.schema.ObjectId;

/**
 * Give something another name, which it keeps its rows by.
 *
 * @param object what has the old name, a whole or a part
 * @param to the new name, without a schema
 */
public record Rename(ObjectId object, String to) implements Operation {

	@Override
	public Operation reverse() {
		return this.object.isPart() ? new Rename(this.object.part(this.object.kind(), this.to), this.object.part())
				: new Rename(ObjectId.of(this.object.kind(), this.object.name().sibling(this.to)),
						this.object.name().name());
	}

}
