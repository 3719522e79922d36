package dev.migrations.schema;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A primary key or a unique constraint.
 *
 * @param name its name
 * @param primary whether it is the primary key
 * @param columns its columns in their order
 * @param include columns that its index holds besides
 * @param nullsNotDistinct whether two nulls are a duplicate
 * @param withoutOverlaps whether the last column is a period that must not overlap
 * @param deferral when it is checked
 * @param storage storage parameters of its index
 * @param comment the comment on it
 */
public record KeyConstraint(String name, boolean primary, List<String> columns, List<String> include,
		boolean nullsNotDistinct, boolean withoutOverlaps, Deferral deferral, Map<String, String> storage,
		@Nullable String comment) implements Constraint {

	public KeyConstraint {
		columns = List.copyOf(columns);
		include = List.copyOf(include);
		storage = Map.copyOf(storage);
	}

	@Override
	public KeyConstraint withName(String name) {
		return new KeyConstraint(name, this.primary, this.columns, this.include, this.nullsNotDistinct,
				this.withoutOverlaps, this.deferral, this.storage, this.comment);
	}

	/**
	 * The same over other columns, or in another order.
	 * @param columns the columns
	 */
	public KeyConstraint withColumns(List<String> columns) {
		return new KeyConstraint(this.name, this.primary, columns, this.include, this.nullsNotDistinct,
				this.withoutOverlaps, this.deferral, this.storage, this.comment);
	}

	@Override
	public KeyConstraint withComment(@Nullable String comment) {
		return new KeyConstraint(this.name, this.primary, this.columns, this.include, this.nullsNotDistinct,
				this.withoutOverlaps, this.deferral, this.storage, comment);
	}

}
