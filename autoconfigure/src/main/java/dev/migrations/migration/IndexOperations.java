package dev.migrations.migration;

import java.util.function.Consumer;

import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.Rename;
import dev.migrations.operation.With;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * What can be done to indexes.
 */
public interface IndexOperations extends Structural {

	/**
	 * Create an index.
	 * @param name its name, without a schema
	 * @param table the table or materialized view
	 * @param columns the columns in their order
	 */
	default void createIndex(String name, String table, String... columns) {
		createIndex(name, table, (index) -> index.columns(columns));
	}

	/**
	 * Create an index.
	 * @param name its name, without a schema
	 * @param table the table or materialized view
	 * @param index says what it is over, and how
	 */
	default void createIndex(String name, String table, Consumer<IndexBuilder> index) {
		IndexBuilder builder = new IndexBuilder(name);
		index.accept(builder);
		invoke(With.of(new CreateIndex(Names.of(table), builder.build()), builder.options()));
	}

	/**
	 * Drop an index, of which nobody knows how to make it again.
	 * @param name its name, {@code schema.name} or a name in the managed schema
	 */
	default void dropIndex(String name) {
		dropIndex(name, (drop) -> {
		});
	}

	/**
	 * Drop an index.
	 * @param name its name, {@code schema.name} or a name in the managed schema
	 * @param drop says how, and what it was
	 */
	default void dropIndex(String name, Consumer<IndexDropBuilder> drop) {
		IndexDropBuilder builder = new IndexDropBuilder(name);
		drop.accept(builder);
		invoke(builder.build());
	}

	/**
	 * Give an index another name.
	 * @param name its name, {@code schema.name} or a name in the managed schema
	 * @param newName its new name, without a schema
	 */
	default void renameIndex(String name, String newName) {
		invoke(new Rename(new ObjectId(ObjectKind.INDEX, Names.of(name), Names.of(name).name()), newName));
	}

}
