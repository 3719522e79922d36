package dev.migrations.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Arrays in the rows of a result; none at all is an empty one.
 */
final class ArrayColumns {

	private ArrayColumns() {
	}

	static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	static List<Long> longs(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? List.of((Long[]) array.getArray()) : List.of();
	}

	/** Numbers of columns, separated by spaces, as a vector is printed. */
	static List<Integer> numbers(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return (text != null && !text.isEmpty()) ? Arrays.stream(text.split(" ")).map(Integer::valueOf).toList()
				: List.of();
	}

	/** Options in the form {@code name=value}. */
	static Map<String, String> options(ResultSet row, String column) throws SQLException {
		Map<String, String> options = new TreeMap<>();
		for (String option : texts(row, column)) {
			int sign = option.indexOf('=');
			options.put(option.substring(0, sign), option.substring(sign + 1));
		}
		return options;
	}

}
