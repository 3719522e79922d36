package dev.migrations.operation;

import dev.migrations.schema.ObjectId;

import org.jspecify.annotations.Nullable;

/**
 * Change the comment on something.
 *
 * @param object what it is on, a whole or a part
 * @param from what it says, {@code null} if there is none
 * @param to what it comes to say, {@code null} for none
 */
public record ChangeComment(ObjectId object, @Nullable String from, @Nullable String to) implements Operation {

	@Override
	public Operation reverse() {
		return new ChangeComment(this.object, this.to, this.from);
	}

}
