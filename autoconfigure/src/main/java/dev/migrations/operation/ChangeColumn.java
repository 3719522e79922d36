package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Change of a column what is said, whatever it is otherwise.
 *
 * @param table the table
 * @param column the column
 * @param from how it is, as far as that is known
 * @param to how it becomes, as far as it changes
 */
public record ChangeColumn(QualifiedName table, String column, Facets from, Facets to) implements Operation {

	@Override
	public Operation reverse() {
		String obstacle = obstacle();
		if (obstacle != null) {
			throw new IllegalStateException(obstacle);
		}
		return new ChangeColumn(this.table, this.column, this.to, this.from);
	}

	@Override
	public @Nullable String obstacle() {
		if ("expression".equals(this.to.removal())) {
			return "PostgreSQL cannot make a generated column of one that is there";
		}
		List<String> unknown = new ArrayList<>();
		if (this.to.type() != null && this.from.type() == null) {
			unknown.add("type");
		}
		if (this.to.notNull() != null && this.from.notNull() == null) {
			unknown.add("nullability");
		}
		if (this.to.saysValue() && !this.from.saysValue()) {
			unknown.add("default");
		}
		return unknown.isEmpty() ? null
				: "it does not say which %s there was: add that by 'existing'".formatted(String.join(" and ", unknown));
	}

	/**
	 * Some of what a column is.
	 *
	 * @param type its type, {@code null} if nothing is said of it
	 * @param collation its collation, {@code null} for that of the type
	 * @param using how values become of that type, {@code null} as PostgreSQL does it
	 * @param notNull whether it refuses nulls, {@code null} if nothing is said of it
	 * @param value where its value comes from, {@code null} for nowhere or if nothing is
	 * said of it
	 * @param removal what gave it a value and does not any more: {@code default},
	 * {@code identity} or {@code expression}; {@code null} if nothing is said of it
	 */
	public record Facets(@Nullable String type, @Nullable String collation, @Nullable String using,
			@Nullable Boolean notNull, @Nullable ColumnValue value, @Nullable String removal) {

		boolean saysValue() {
			return this.value != null || this.removal != null;
		}

	}

}
