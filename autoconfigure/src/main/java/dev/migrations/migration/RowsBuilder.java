package dev.migrations.migration;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.operation.InsertRows;
import org.jspecify.annotations.Nullable;

/**
 * Says which rows are inserted.
 */
public final class RowsBuilder {

	private List<String> columns = List.of();

	private final List<List<@Nullable String>> rows = new ArrayList<>();

	RowsBuilder() {
	}

	/**
	 * The columns that are given.
	 * @param columns the columns in the order of the values
	 */
	public RowsBuilder columns(String... columns) {
		this.columns = List.of(columns);
		return this;
	}

	/**
	 * A row. Numbers, strings, booleans, dates and times of {@code java.time}, UUIDs,
	 * bytes, enums, arrays and lists are written as PostgreSQL reads them; JSON is a
	 * string.
	 * @param values the values, one a column, {@code null} for null
	 */
	public RowsBuilder row(@Nullable Object... values) {
		if (values.length != this.columns.size()) {
			throw new IllegalArgumentException(
					"Row %d has %d values for %d columns, %s: say 'columns' first, and a value for each"
						.formatted(this.rows.size() + 1, values.length, this.columns.size(), this.columns));
		}
		List<@Nullable String> row = new ArrayList<>();
		for (@Nullable
		Object value : values) {
			row.add((value != null) ? ValueText.of(value) : null);
		}
		this.rows.add(row);
		return this;
	}

	InsertRows build(String table) {
		return new InsertRows(Names.of(table), this.columns, this.rows);
	}

}
