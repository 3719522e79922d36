package dev.migrations.operation;

import dev.migrations.schema.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Drop a view, a routine or a trigger, whose definition is where it was made.
 *
 * @param object what is dropped
 * @param replaces the revision that defined it, {@code null} for the nearest one before
 */
public record DropDefinition(ObjectId object, @Nullable String replaces) implements Operation {

	@Override
	public Operation reverse() {
		throw new IllegalStateException(obstacle());
	}

	@Override
	public String obstacle() {
		return "what defined it has to be looked for";
	}

}
