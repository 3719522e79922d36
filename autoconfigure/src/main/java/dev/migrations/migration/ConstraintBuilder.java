package dev.migrations.migration;

import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.migrations.schema.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * Says what a constraint is that has a name already.
 */
public final class ConstraintBuilder {

	private final String name;

	private @Nullable Supplier<Constraint> constraint;

	ConstraintBuilder(String name) {
		this.name = name;
	}

	/**
	 * It is the primary key.
	 * @param columns the columns
	 */
	public KeyBuilder primaryKey(String... columns) {
		KeyBuilder builder = new KeyBuilder(this.name, true).columns(columns);
		this.constraint = builder::build;
		return builder;
	}

	/**
	 * It is a unique constraint.
	 * @param columns the columns
	 */
	public KeyBuilder unique(String... columns) {
		KeyBuilder builder = new KeyBuilder(this.name, false).columns(columns);
		this.constraint = builder::build;
		return builder;
	}

	/**
	 * It is a foreign key.
	 * @param columns the columns that refer to others
	 */
	public ForeignKeyBuilder foreignKey(String... columns) {
		ForeignKeyBuilder builder = new ForeignKeyBuilder(this.name).columns(columns);
		this.constraint = builder::build;
		return builder;
	}

	/**
	 * It is a check constraint.
	 * @param condition the condition in SQL
	 */
	public CheckBuilder check(String condition) {
		CheckBuilder builder = new CheckBuilder(this.name, condition);
		this.constraint = builder::build;
		return builder;
	}

	/**
	 * It is an exclusion constraint.
	 * @param exclude says what excludes what
	 */
	public void exclude(Consumer<ExcludeBuilder> exclude) {
		ExcludeBuilder builder = new ExcludeBuilder(this.name);
		exclude.accept(builder);
		this.constraint = builder::build;
	}

	Constraint build() {
		if (this.constraint == null) {
			throw new IllegalArgumentException(
					"What constraint '%s' is, is not said: call 'unique', 'foreignKey', 'check' or another one"
						.formatted(this.name));
		}
		return this.constraint.get();
	}

}
