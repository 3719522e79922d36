package dev.migrations.operation;

import dev.migrations.schema.SchemaObject;

/**
 * Make something with all that hangs on it.
 *
 * @param object what is made
 */
public record CreateObject(SchemaObject object) implements Operation {

	@Override
	public Operation reverse() {
		return new DropObject(this.object);
	}

}
