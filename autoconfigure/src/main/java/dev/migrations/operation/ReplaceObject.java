package dev.migrations.operation;

import dev.migrations.schema.SchemaObject;

/**
 * Put another definition of a view or routine in the place of one with the same columns
 * or signature.
 *
 * @param from what is there
 * @param to what comes in its place
 */
public record ReplaceObject(SchemaObject from, SchemaObject to) implements Operation {

	@Override
	public Operation reverse() {
		return new ReplaceObject(this.to, this.from);
	}

}
