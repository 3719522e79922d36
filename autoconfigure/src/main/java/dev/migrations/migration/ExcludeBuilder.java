package dev.migrations.migration;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.ExclusionConstraint;

/**
 * Says what an exclusion constraint is: no two rows for which all comparisons hold.
 */
public final class ExcludeBuilder {

	private final String name;

	private final List<String> elements = new ArrayList<>();

	private String method = "gist";

	private String where = "";

	private String deferral = "";

	ExcludeBuilder(String name) {
		this.name = name;
	}

	/**
	 * The access method of its index, {@code gist} if nothing is said.
	 * @param method the method
	 */
	public ExcludeBuilder using(String method) {
		this.method = method;
		return this;
	}

	/**
	 * A comparison of two rows.
	 * @param expression the column or expression as it is written in SQL
	 * @param operator the operator: {@code =}, {@code &&}
	 */
	public ExcludeBuilder element(String expression, String operator) {
		this.elements.add(expression + " with " + operator);
		return this;
	}

	/**
	 * Which rows it is about, all if nothing is said.
	 * @param condition the condition in SQL
	 */
	public ExcludeBuilder where(String condition) {
		this.where = " where (%s)".formatted(condition);
		return this;
	}

	/**
	 * A transaction may ask to have it checked at its end.
	 */
	public ExcludeBuilder deferrable() {
		this.deferral = " deferrable";
		return this;
	}

	/**
	 * It is checked at the end of the transaction.
	 */
	public ExcludeBuilder initiallyDeferred() {
		this.deferral = " deferrable initially deferred";
		return this;
	}

	ExclusionConstraint build() {
		return new ExclusionConstraint(this.name, "exclude using %s (%s)%s%s".formatted(this.method,
				String.join(", ", this.elements), this.where, this.deferral), List.of(), null);
	}

}
