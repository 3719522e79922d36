package dev.migrations.migration;

import java.util.List;

import dev.migrations.schema.EnumType;
import org.jspecify.annotations.Nullable;

/**
 * Says what an enumerated type is.
 */
public final class EnumBuilder {

	private List<String> values = List.of();

	private @Nullable String comment;

	EnumBuilder() {
	}

	/**
	 * Its values.
	 * @param values the values in their order
	 */
	public EnumBuilder values(String... values) {
		this.values = List.of(values);
		return this;
	}

	/**
	 * The comment on it.
	 * @param comment what it says
	 */
	public EnumBuilder comment(String comment) {
		this.comment = comment;
		return this;
	}

	EnumType build(String name) {
		return new EnumType(Names.of(name), this.values, this.comment);
	}

}
