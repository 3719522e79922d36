package dev.migrations.migration;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Operation;
import dev.migrations.operation.With;
import dev.migrations.operation.With.Option;
import org.jspecify.annotations.Nullable;

/**
 * Says how an index is dropped, and what it was.
 */
public final class IndexDropBuilder {

	private final String name;

	private final Set<Option> options = EnumSet.noneOf(Option.class);

	private @Nullable Operation whole;

	IndexDropBuilder(String name) {
		this.name = name;
	}

	/**
	 * Nothing is done if it is not there. Then nobody knows how to undo it.
	 */
	public IndexDropBuilder ifExists() {
		this.options.add(Option.IF_EXISTS);
		return this;
	}

	/**
	 * What depends on it goes too. Then nobody knows how to undo it.
	 */
	public IndexDropBuilder cascade() {
		this.options.add(Option.CASCADE);
		return this;
	}

	/**
	 * It is dropped beside what others do. It then runs outside a transaction, as within
	 * {@link Operations#autocommit}.
	 */
	public IndexDropBuilder concurrently() {
		this.options.add(Option.CONCURRENTLY);
		return this;
	}

	/**
	 * What it is that is dropped, so that it can be made again.
	 * @param table its table
	 * @param columns its columns
	 */
	public IndexDropBuilder existing(String table, String... columns) {
		return existing(table, (index) -> index.columns(columns));
	}

	/**
	 * What it is that is dropped, so that it can be made again.
	 * @param table its table
	 * @param existing says what it is over, and how
	 */
	public IndexDropBuilder existing(String table, Consumer<IndexBuilder> existing) {
		IndexBuilder index = new IndexBuilder(Names.of(this.name).name());
		existing.accept(index);
		this.whole = new DropIndex(Names.of(table), index.build());
		return this;
	}

	Operation build() {
		return (this.whole != null) ? With.of(this.whole, this.options)
				: DropBuilder.byName(byName(this.name), this.options);
	}

	private static Operation byName(String name) {
		return new DropIndex(Names.of(name), new IndexBuilder(Names.of(name).name()).columns("unknown").build());
	}

}
