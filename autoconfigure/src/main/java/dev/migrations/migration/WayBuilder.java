package dev.migrations.migration;

import java.util.EnumSet;
import java.util.Set;

import dev.migrations.operation.With.Option;
import org.jspecify.annotations.Nullable;

/**
 * Says how something is dropped that is known by its name, or by the revision that
 * defined it.
 */
public final class WayBuilder {

	private final Set<Option> options = EnumSet.noneOf(Option.class);

	private @Nullable String revision;

	WayBuilder() {
	}

	/**
	 * Nothing is done if it is not there. Then nobody knows how to undo it.
	 */
	public WayBuilder ifExists() {
		this.options.add(Option.IF_EXISTS);
		return this;
	}

	/**
	 * What depends on it goes too. Then nobody knows how to undo it.
	 */
	public WayBuilder cascade() {
		this.options.add(Option.CASCADE);
		return this;
	}

	/**
	 * Which revision defined it; the nearest one that did if nothing is said.
	 * @param revision its identifier, or a unique beginning of it
	 */
	public WayBuilder definedBy(String revision) {
		this.revision = revision;
		return this;
	}

	Set<Option> options() {
		return this.options;
	}

	@Nullable String revision() {
		return this.revision;
	}

}
