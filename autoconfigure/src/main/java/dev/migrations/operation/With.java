package dev.migrations.operation;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An operation in a certain way.
 *
 * @param operation what is done
 * @param options the way
 */
public record With(Operation operation, Set<Option> options) implements Operation {

	public With {
		options = Set.copyOf(options);
	}

	/**
	 * An operation in a certain way, or itself if there is nothing to say of the way.
	 * @param operation what is done
	 * @param options the way
	 */
	public static Operation of(Operation operation, Set<Option> options) {
		return options.isEmpty() ? operation : new With(operation, options);
	}

	@Override
	public Operation reverse() {
		String obstacle = obstacle();
		if (obstacle != null) {
			throw new IllegalStateException(obstacle);
		}
		return new With(this.operation.reverse(), this.options);
	}

	@Override
	public @Nullable String obstacle() {
		for (Option option : EnumSet.allOf(Option.class)) {
			if (this.options.contains(option) && option.obstacle != null) {
				return option.obstacle;
			}
		}
		return this.operation.obstacle();
	}

	/**
	 * A way of doing something.
	 */
	public enum Option {

		/** Beside what others do, outside a transaction. */
		CONCURRENTLY(null),

		/** Not if it is there already. */
		IF_NOT_EXISTS("with 'if not exists' nobody knows whether it made something: leave that out"),

		/** Only if it is there. */
		IF_EXISTS("with 'if exists' nobody knows whether something was there: leave that out"),

		/** With all that depends on it. */
		CASCADE("what goes by 'cascade' is not said: drop that by operations of its own"),

		/** What is dropped or changed is told by its name alone. */
		BY_NAME("it does not say what there was: add that by 'existing'");

		private final @Nullable String obstacle;

		Option(@Nullable String obstacle) {
			this.obstacle = obstacle;
		}

	}

}
