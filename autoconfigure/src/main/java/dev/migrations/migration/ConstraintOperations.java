package dev.migrations.migration;

import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.Rename;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * What can be done to constraints. A table is named {@code schema.name}, or {@code name}
 * in the managed schema, without quotes.
 */
public interface ConstraintOperations extends Structural {

	/**
	 * Create the primary key of a table.
	 * @param name its name
	 * @param table the table
	 * @param columns the columns in their order
	 */
	default void createPrimaryKey(String name, String table, String... columns) {
		createPrimaryKey(name, table, (key) -> key.columns(columns));
	}

	/**
	 * Create the primary key of a table.
	 * @param name its name
	 * @param table the table
	 * @param key says which columns, and how
	 */
	default void createPrimaryKey(String name, String table, Consumer<KeyBuilder> key) {
		KeyBuilder builder = new KeyBuilder(name, true);
		key.accept(builder);
		invoke(new AddConstraint(Names.of(table), builder.build()));
	}

	/**
	 * Create a unique constraint.
	 * @param name its name
	 * @param table the table
	 * @param columns the columns in their order
	 */
	default void createUniqueConstraint(String name, String table, String... columns) {
		createUniqueConstraint(name, table, (key) -> key.columns(columns));
	}

	/**
	 * Create a unique constraint.
	 * @param name its name
	 * @param table the table
	 * @param key says which columns, and how
	 */
	default void createUniqueConstraint(String name, String table, Consumer<KeyBuilder> key) {
		KeyBuilder builder = new KeyBuilder(name, false);
		key.accept(builder);
		invoke(new AddConstraint(Names.of(table), builder.build()));
	}

	/**
	 * Create a foreign key over one column.
	 * @param name its name
	 * @param source the table that refers
	 * @param referent the table that it refers to
	 * @param localColumn the column that refers
	 * @param remoteColumn the column that it refers to
	 */
	default void createForeignKey(String name, String source, String referent, String localColumn,
			String remoteColumn) {
		createForeignKey(name, source, (key) -> key.columns(localColumn).references(referent, remoteColumn));
	}

	/**
	 * Create a foreign key.
	 * @param name its name
	 * @param source the table that refers
	 * @param key says which columns refer to what, and how
	 */
	default void createForeignKey(String name, String source, Consumer<ForeignKeyBuilder> key) {
		ForeignKeyBuilder builder = new ForeignKeyBuilder(name);
		key.accept(builder);
		invoke(new AddConstraint(Names.of(source), builder.build()));
	}

	/**
	 * Create a check constraint.
	 * @param name its name
	 * @param table the table
	 * @param condition the condition in SQL
	 */
	default void createCheckConstraint(String name, String table, String condition) {
		createCheckConstraint(name, table, condition, (check) -> {
		});
	}

	/**
	 * Create a check constraint.
	 * @param name its name
	 * @param table the table
	 * @param condition the condition in SQL
	 * @param check says what it is besides
	 */
	default void createCheckConstraint(String name, String table, String condition, Consumer<CheckBuilder> check) {
		CheckBuilder builder = new CheckBuilder(name, condition);
		check.accept(builder);
		invoke(new AddConstraint(Names.of(table), builder.build()));
	}

	/**
	 * Create an exclusion constraint.
	 * @param name its name
	 * @param table the table
	 * @param exclude says what excludes what
	 */
	default void createExcludeConstraint(String name, String table, Consumer<ExcludeBuilder> exclude) {
		ExcludeBuilder builder = new ExcludeBuilder(name);
		exclude.accept(builder);
		invoke(new AddConstraint(Names.of(table), builder.build()));
	}

	/**
	 * Drop a constraint, of which nobody knows how to make it again.
	 * @param name its name
	 * @param table the table
	 */
	default void dropConstraint(String name, String table) {
		dropConstraint(name, table, (drop) -> {
		});
	}

	/**
	 * Drop a constraint.
	 * @param name its name
	 * @param table the table
	 * @param drop says how, and what it was
	 */
	default void dropConstraint(String name, String table, Consumer<DropBuilder<ConstraintBuilder>> drop) {
		invoke(DropBuilder.drop(drop, () -> new DropConstraint(Names.of(table),
				new CheckConstraint(name, "true", List.of(), true, true, true, null)), (existing) -> {
					ConstraintBuilder builder = new ConstraintBuilder(name);
					existing.accept(builder);
					return new DropConstraint(Names.of(table), builder.build());
				}));
	}

	/**
	 * Look whether the rows obey a constraint that was made with {@code notValid}, while
	 * others write. On a downgrade it stays valid.
	 * @param name its name
	 * @param table the table
	 */
	default void validateConstraint(String name, String table) {
		invoke(new ValidateConstraint(Names.of(table), name));
	}

	/**
	 * Give a constraint another name.
	 * @param table the table
	 * @param name its name
	 * @param newName its new name
	 */
	default void renameConstraint(String table, String name, String newName) {
		invoke(new Rename(new ObjectId(ObjectKind.CONSTRAINT, Names.of(table), name), newName));
	}

}
