package dev.migrations.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.migrations.schema.Deferral;
import dev.migrations.schema.KeyConstraint;

/**
 * Says what a primary key or a unique constraint is.
 */
public final class KeyBuilder {

	private final boolean primary;

	private String name;

	private List<String> columns = List.of();

	private List<String> include = List.of();

	private boolean nullsNotDistinct;

	private boolean withoutOverlaps;

	private Deferral deferral = Deferral.NOT_DEFERRABLE;

	private final Map<String, String> storage = new TreeMap<>();

	KeyBuilder(String name, boolean primary) {
		this.name = name;
		this.primary = primary;
	}

	/**
	 * Its name.
	 * @param name the name
	 */
	public KeyBuilder name(String name) {
		this.name = name;
		return this;
	}

	/**
	 * The columns that together occur once.
	 * @param columns the columns in their order
	 */
	public KeyBuilder columns(String... columns) {
		this.columns = List.of(columns);
		return this;
	}

	/**
	 * Columns that its index holds besides.
	 * @param columns the columns
	 */
	public KeyBuilder include(String... columns) {
		this.include = List.of(columns);
		return this;
	}

	/**
	 * Two nulls are a duplicate. PostgreSQL 15 or later.
	 */
	public KeyBuilder nullsNotDistinct() {
		this.nullsNotDistinct = true;
		return this;
	}

	/**
	 * The last column is a period that must not overlap. PostgreSQL 18 or later.
	 */
	public KeyBuilder withoutOverlaps() {
		this.withoutOverlaps = true;
		return this;
	}

	/**
	 * A transaction may ask to have it checked at its end.
	 */
	public KeyBuilder deferrable() {
		this.deferral = Deferral.INITIALLY_IMMEDIATE;
		return this;
	}

	/**
	 * It is checked at the end of the transaction.
	 */
	public KeyBuilder initiallyDeferred() {
		this.deferral = Deferral.INITIALLY_DEFERRED;
		return this;
	}

	/**
	 * A storage parameter of its index.
	 * @param parameter its name: {@code fillfactor}
	 * @param value its value
	 */
	public KeyBuilder with(String parameter, Object value) {
		this.storage.put(parameter, value.toString());
		return this;
	}

	KeyConstraint build() {
		return new KeyConstraint(this.name, this.primary, this.columns, this.include, this.nullsNotDistinct,
				this.withoutOverlaps, this.deferral, this.storage, null);
	}

}
