package dev.migrations.migration;

import java.util.Set;
import java.util.function.Consumer;

import dev.migrations.operation.CreateObject;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.Rename;
import dev.migrations.operation.With;
import dev.migrations.operation.With.Option;
import dev.migrations.schema.Extension;
import dev.migrations.schema.Namespace;

/**
 * What can be done to schemas and extensions.
 */
public interface SchemaOperations extends Structural {

	/**
	 * Create a schema.
	 * @param name its name
	 */
	default void createSchema(String name) {
		invoke(new CreateObject(new Namespace(name, null)));
	}

	/**
	 * Create a schema unless there is one of that name. Nobody knows how to undo it.
	 * @param name its name
	 */
	default void createSchemaIfNotExists(String name) {
		invoke(new With(new CreateObject(new Namespace(name, null)), Set.of(Option.IF_NOT_EXISTS)));
	}

	/**
	 * Drop a schema that is empty.
	 * @param name its name
	 */
	default void dropSchema(String name) {
		invoke(new DropObject(new Namespace(name, null)));
	}

	/**
	 * Drop a schema.
	 * @param name its name
	 * @param drop says how
	 */
	default void dropSchema(String name, Consumer<WayBuilder> drop) {
		WayBuilder way = new WayBuilder();
		drop.accept(way);
		invoke(With.of(new DropObject(new Namespace(name, null)), way.options()));
	}

	/**
	 * Give a schema another name.
	 * @param name its name
	 * @param newName its new name
	 */
	default void renameSchema(String name, String newName) {
		invoke(new Rename(new Namespace(name, null).id(), newName));
	}

	/**
	 * Create an extension.
	 * @param name its name
	 */
	default void createExtension(String name) {
		invoke(new CreateObject(new Extension(name, null, null)));
	}

	/**
	 * Create an extension unless it is there. Nobody knows how to undo it.
	 * @param name its name
	 */
	default void createExtensionIfNotExists(String name) {
		invoke(new With(new CreateObject(new Extension(name, null, null)), Set.of(Option.IF_NOT_EXISTS)));
	}

	/**
	 * Drop an extension.
	 * @param name its name
	 */
	default void dropExtension(String name) {
		invoke(new DropObject(new Extension(name, null, null)));
	}

	/**
	 * Drop an extension.
	 * @param name its name
	 * @param drop says how
	 */
	default void dropExtension(String name, Consumer<WayBuilder> drop) {
		WayBuilder way = new WayBuilder();
		drop.accept(way);
		invoke(With.of(new DropObject(new Extension(name, null, null)), way.options()));
	}

}
