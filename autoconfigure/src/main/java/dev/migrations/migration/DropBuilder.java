package dev.migrations.migration;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.migrations.operation.Operation;
import dev.migrations.operation.With;
import dev.migrations.operation.With.Option;
import org.jspecify.annotations.Nullable;

/**
 * Says how something is dropped, and what it was.
 *
 * @param <T> what says what it was
 */
public final class DropBuilder<T> {

	private final Set<Option> options = EnumSet.noneOf(Option.class);

	private @Nullable Consumer<? super T> existing;

	DropBuilder() {
	}

	/**
	 * Nothing is done if it is not there. Then nobody knows how to undo it.
	 */
	public DropBuilder<T> ifExists() {
		this.options.add(Option.IF_EXISTS);
		return this;
	}

	/**
	 * What depends on it goes too. Then nobody knows how to undo it.
	 */
	public DropBuilder<T> cascade() {
		this.options.add(Option.CASCADE);
		return this;
	}

	/**
	 * What it is that is dropped, so that it can be made again.
	 * @param existing says it as the operation that made it did
	 */
	public DropBuilder<T> existing(Consumer<? super T> existing) {
		this.existing = existing;
		return this;
	}

	/**
	 * Drop something.
	 * @param drop says how
	 * @param byName what drops it by its name alone
	 * @param whole what drops it, given what it is
	 */
	static <T> Operation drop(Consumer<DropBuilder<T>> drop, Supplier<Operation> byName,
			Function<Consumer<? super T>, Operation> whole) {
		DropBuilder<T> builder = new DropBuilder<>();
		drop.accept(builder);
		Consumer<? super T> existing = builder.existing;
		return (existing != null) ? With.of(whole.apply(existing), builder.options)
				: byName(byName.get(), builder.options);
	}

	static Operation byName(Operation drop, Set<Option> options) {
		Set<Option> all = EnumSet.of(Option.BY_NAME);
		all.addAll(options);
		return new With(drop, all);
	}

}
