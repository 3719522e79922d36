package dev.migrations.migration;

import java.util.function.Consumer;

import dev.migrations.operation.Define;
import dev.migrations.operation.DropDefinition;
import dev.migrations.operation.With;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * What can be done to views. They are named {@code schema.name}, or {@code name} in the
 * managed schema, without quotes. What one was before comes back on a downgrade, taken
 * from the revision that defined it.
 */
public interface ViewOperations extends Structural {

	/**
	 * Create a view.
	 * @param name its name
	 * @param query what it shows
	 */
	default void createView(String name, String query) {
		createView(name, query, (view) -> {
		});
	}

	/**
	 * Create a view.
	 * @param name its name
	 * @param query what it shows
	 * @param view says what it is besides
	 */
	default void createView(String name, String query, Consumer<ViewBuilder> view) {
		ViewBuilder builder = new ViewBuilder();
		view.accept(builder);
		invoke(new Define(ObjectId.of(ObjectKind.VIEW, Names.of(name)), builder.definition("view", name, query), false,
				null));
	}

	/**
	 * Create a view, or give one another query: PostgreSQL allows more columns behind the
	 * old ones.
	 * @param name its name
	 * @param query what it shows
	 */
	default void createOrReplaceView(String name, String query) {
		createOrReplaceView(name, query, (view) -> {
		});
	}

	/**
	 * Create a view, or give one another query: PostgreSQL allows more columns behind the
	 * old ones.
	 * @param name its name
	 * @param query what it shows
	 * @param view says what it is besides, and which revision defined the old one
	 */
	default void createOrReplaceView(String name, String query, Consumer<ViewBuilder> view) {
		ViewBuilder builder = new ViewBuilder();
		view.accept(builder);
		invoke(new Define(ObjectId.of(ObjectKind.VIEW, Names.of(name)), builder.definition("view", name, query), true,
				builder.replaces()));
	}

	/**
	 * Drop a view.
	 * @param name its name
	 */
	default void dropView(String name) {
		dropView(name, (drop) -> {
		});
	}

	/**
	 * Drop a view.
	 * @param name its name
	 * @param drop says how, and which revision defined it
	 */
	default void dropView(String name, Consumer<WayBuilder> drop) {
		WayBuilder way = new WayBuilder();
		drop.accept(way);
		invoke(With.of(new DropDefinition(ObjectId.of(ObjectKind.VIEW, Names.of(name)), way.revision()),
				way.options()));
	}

	/**
	 * Create a materialized view.
	 * @param name its name
	 * @param query what it keeps
	 */
	default void createMaterializedView(String name, String query) {
		createMaterializedView(name, query, (view) -> {
		});
	}

	/**
	 * Create a materialized view.
	 * @param name its name
	 * @param query what it keeps
	 * @param view says what it is besides
	 */
	default void createMaterializedView(String name, String query, Consumer<ViewBuilder> view) {
		ViewBuilder builder = new ViewBuilder();
		view.accept(builder);
		invoke(new Define(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, Names.of(name)),
				builder.definition("materialized view", name, query), false, null));
	}

	/**
	 * Drop a materialized view and create it with another query. Its indexes go with it.
	 * @param name its name
	 * @param query what it keeps
	 */
	default void replaceMaterializedView(String name, String query) {
		replaceMaterializedView(name, query, (view) -> {
		});
	}

	/**
	 * Drop a materialized view and create it with another query. Its indexes go with it.
	 * @param name its name
	 * @param query what it keeps
	 * @param view says what it is besides, and which revision defined the old one
	 */
	default void replaceMaterializedView(String name, String query, Consumer<ViewBuilder> view) {
		ViewBuilder builder = new ViewBuilder();
		view.accept(builder);
		invoke(new Define(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, Names.of(name)),
				builder.definition("materialized view", name, query), true, builder.replaces()));
	}

	/**
	 * Drop a materialized view.
	 * @param name its name
	 */
	default void dropMaterializedView(String name) {
		dropMaterializedView(name, (drop) -> {
		});
	}

	/**
	 * Drop a materialized view.
	 * @param name its name
	 * @param drop says how, and which revision defined it
	 */
	default void dropMaterializedView(String name, Consumer<WayBuilder> drop) {
		WayBuilder way = new WayBuilder();
		drop.accept(way);
		invoke(With.of(new DropDefinition(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, Names.of(name)), way.revision()),
				way.options()));
	}

}
