package dev.migrations.migration;

import java.util.function.Consumer;

import dev.migrations.operation.Define;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Says when a trigger fires, and what it calls.
 */
public final class TriggerBuilder {

	private String event = "";

	private String referencing = "";

	private String level = "";

	private String condition = "";

	private String call = "";

	private @Nullable String replaces;

	TriggerBuilder() {
	}

	/**
	 * It fires before something is done.
	 * @param events as they are written in SQL: {@code insert or update of email}
	 */
	public TriggerBuilder before(String events) {
		this.event = "before " + events;
		return this;
	}

	/**
	 * It fires after something was done.
	 * @param events as they are written in SQL: {@code insert or update of email}
	 */
	public TriggerBuilder after(String events) {
		this.event = "after " + events;
		return this;
	}

	/**
	 * It fires instead of what is done to a view.
	 * @param events as they are written in SQL: {@code insert or update}
	 */
	public TriggerBuilder insteadOf(String events) {
		this.event = "instead of " + events;
		return this;
	}

	/**
	 * It fires for each row, not for each statement.
	 */
	public TriggerBuilder forEachRow() {
		this.level = "\n    for each row";
		return this;
	}

	/**
	 * The names of the rows before and after.
	 * @param tables as they are written in SQL: {@code old table as before}
	 */
	public TriggerBuilder referencing(String tables) {
		this.referencing = "\n    referencing " + tables;
		return this;
	}

	/**
	 * It fires only if a condition holds.
	 * @param condition the condition in SQL: {@code old.email <> new.email}
	 */
	public TriggerBuilder condition(String condition) {
		this.condition = "\n    when (%s)".formatted(condition);
		return this;
	}

	/**
	 * What it calls.
	 * @param call the function with its arguments: {@code touch()}
	 */
	public TriggerBuilder execute(String call) {
		this.call = "\n    execute function " + call;
		return this;
	}

	/**
	 * Which revision defined what it is in the place of, so that this comes back on a
	 * downgrade; the nearest one that did if nothing is said.
	 * @param revision its identifier, or a unique beginning of it
	 */
	public TriggerBuilder replaces(String revision) {
		this.replaces = revision;
		return this;
	}

	static Define define(String name, String table, Consumer<TriggerBuilder> trigger, boolean replacing) {
		TriggerBuilder builder = new TriggerBuilder();
		trigger.accept(builder);
		if (builder.event.isEmpty() || builder.call.isEmpty()) {
			throw new IllegalArgumentException(
					"Trigger '%s' does not say when it fires and what it calls: call 'before' or 'after', and 'execute'"
						.formatted(name));
		}
		String definition = "trigger %s %s on %s".formatted(Names.WRITTEN.of(name), builder.event, Names.written(table))
				+ builder.referencing + builder.level + builder.condition + builder.call;
		return new Define(new ObjectId(ObjectKind.TRIGGER, Names.of(table), name), definition, replacing,
				builder.replaces);
	}

}
