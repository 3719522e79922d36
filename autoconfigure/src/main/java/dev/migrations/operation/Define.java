package dev.migrations.operation;

import dev.migrations.schema.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Make a view, a routine or a trigger, or put it in the place of one.
 *
 * @param object what is made
 * @param definition what follows {@code create} in SQL
 * @param replacing whether it may be in the place of one
 * @param replaces the revision that defined what it is in the place of, {@code null} for
 * the nearest one before
 */
public record Define(ObjectId object, String definition, boolean replacing,
		@Nullable String replaces) implements Operation {

	/** Unless it is in the place of something. */
	@Override
	public Operation reverse() {
		return new DropDefinition(this.object, null);
	}

}
