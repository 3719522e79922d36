package dev.migrations.migration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What can be done to rows.
 */
public interface DataOperations extends Structural {

	/**
	 * Insert rows, many of them by {@code copy}.
	 * @param table the table, {@code schema.name} or a name in the managed schema
	 * @param rows says which columns, and the values of each row
	 */
	default void bulkInsert(String table, Consumer<RowsBuilder> rows) {
		RowsBuilder builder = new RowsBuilder();
		rows.accept(builder);
		invoke(builder.build(table));
	}

	/**
	 * Insert rows, many of them by {@code copy}.
	 * @param table the table, {@code schema.name} or a name in the managed schema
	 * @param rows each with the names of columns and their values; what a row has no
	 * value for is null. The order of the columns is that of their names: that of a map
	 * may be another one each time.
	 */
	default void bulkInsert(String table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
		String[] columns = rows.stream()
			.map(Map::keySet)
			.flatMap(Collection::stream)
			.distinct()
			.sorted()
			.toArray(String[]::new);
		bulkInsert(table, (all) -> {
			all.columns(columns);
			for (Map<String, ? extends @Nullable Object> row : rows) {
				@Nullable Object[] values = new @Nullable Object[columns.length];
				for (int i = 0; i < columns.length; i++) {
					values[i] = row.get(columns[i]);
				}
				all.row(values);
			}
		});
	}

}
