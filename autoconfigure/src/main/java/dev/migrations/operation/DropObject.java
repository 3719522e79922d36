package dev.migrations.operation;

import dev.migrations.schema.SchemaObject;

/**
 * Drop something with all that hangs on it.
 *
 * @param object what is dropped, whole, so that it can be made again
 */
public record DropObject(SchemaObject object) implements Operation {

	@Override
	public Operation reverse() {
		return new CreateObject(this.object);
	}

}
