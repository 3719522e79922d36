package dev.migrations.migration;

import java.util.function.Consumer;

import dev.migrations.operation.Define;
import dev.migrations.operation.DropDefinition;
import dev.migrations.operation.With;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * What can be done to functions, procedures and triggers. What one was before comes back
 * on a downgrade, taken from the revision that defined it.
 */
public interface RoutineOperations extends Structural {

	/**
	 * Create a function.
	 * @param signature its name and arguments as they are written in SQL:
	 * {@code full_name(first text, last text)}
	 * @param definition what follows: {@code returns text language sql as $$ ... $$}
	 */
	default void createFunction(String signature, String definition) {
		invoke(new Signature(signature).define("function", definition, false, null));
	}

	/**
	 * Create a function, or give one of the same arguments another body.
	 * @param signature its name and arguments as they are written in SQL
	 * @param definition what follows: {@code returns text language sql as $$ ... $$}
	 */
	default void createOrReplaceFunction(String signature, String definition) {
		invoke(new Signature(signature).define("function", definition, true, null));
	}

	/**
	 * Create a function, or give one of the same arguments another body.
	 * @param signature its name and arguments as they are written in SQL
	 * @param definition what follows: {@code returns text language sql as $$ ... $$}
	 * @param replaces the revision that defined the old one
	 */
	default void createOrReplaceFunction(String signature, String definition, String replaces) {
		invoke(new Signature(signature).define("function", definition, true, replaces));
	}

	/**
	 * Drop a function.
	 * @param signature its name and arguments as they are written in SQL
	 */
	default void dropFunction(String signature) {
		dropFunction(signature, (drop) -> {
		});
	}

	/**
	 * Drop a function.
	 * @param signature its name and arguments as they are written in SQL
	 * @param drop says how, and which revision defined it
	 */
	default void dropFunction(String signature, Consumer<WayBuilder> drop) {
		WayBuilder way = new WayBuilder();
		drop.accept(way);
		invoke(With.of(new DropDefinition(new Signature(signature).id(), way.revision()), way.options()));
	}

	/**
	 * Create a procedure.
	 * @param signature its name and arguments as they are written in SQL
	 * @param definition what follows: {@code language sql as $$ ... $$}
	 */
	default void createProcedure(String signature, String definition) {
		invoke(new Signature(signature).define("procedure", definition, false, null));
	}

	/**
	 * Create a procedure, or give one of the same arguments another body.
	 * @param signature its name and arguments as they are written in SQL
	 * @param definition what follows: {@code language sql as $$ ... $$}
	 */
	default void createOrReplaceProcedure(String signature, String definition) {
		invoke(new Signature(signature).define("procedure", definition, true, null));
	}

	/**
	 * Create a procedure, or give one of the same arguments another body.
	 * @param signature its name and arguments as they are written in SQL
	 * @param definition what follows: {@code language sql as $$ ... $$}
	 * @param replaces the revision that defined the old one
	 */
	default void createOrReplaceProcedure(String signature, String definition, String replaces) {
		invoke(new Signature(signature).define("procedure", definition, true, replaces));
	}

	/**
	 * Drop a procedure.
	 * @param signature its name and arguments as they are written in SQL
	 */
	default void dropProcedure(String signature) {
		dropFunction(signature);
	}

	/**
	 * Create a trigger.
	 * @param name its name
	 * @param table the table or view it hangs on
	 * @param trigger says when it fires, and what it calls
	 */
	default void createTrigger(String name, String table, Consumer<TriggerBuilder> trigger) {
		invoke(TriggerBuilder.define(name, table, trigger, false));
	}

	/**
	 * Create a trigger, or put it in the place of one.
	 * @param name its name
	 * @param table the table or view it hangs on
	 * @param trigger says when it fires and what it calls, and which revision defined the
	 * old one
	 */
	default void createOrReplaceTrigger(String name, String table, Consumer<TriggerBuilder> trigger) {
		invoke(TriggerBuilder.define(name, table, trigger, true));
	}

	/**
	 * Drop a trigger.
	 * @param name its name
	 * @param table the table or view it hangs on
	 */
	default void dropTrigger(String name, String table) {
		dropTrigger(name, table, (drop) -> {
		});
	}

	/**
	 * Drop a trigger.
	 * @param name its name
	 * @param table the table or view it hangs on
	 * @param drop says how, and which revision defined it
	 */
	default void dropTrigger(String name, String table, Consumer<WayBuilder> drop) {
		WayBuilder way = new WayBuilder();
		drop.accept(way);
		invoke(With.of(new DropDefinition(new ObjectId(ObjectKind.TRIGGER, Names.of(table), name), way.revision()),
				way.options()));
	}

}
