package dev.migrations.operation;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Rows in SQL: few as they are read best, many as they are loaded best.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
 */
record RowSql(SqlNames names) {

	/** How many rows one statement has at most. */
	private static final int FEW = 20;

	/** The statement, which for {@code copy} ends with its data. */
	List<String> insert(InsertRows insert) {
		if (insert.rows().isEmpty()) {
			return List.of();
		}
		String target = this.names.of(insert.table()) + " " + this.names.list(insert.columns());
		if (insert.rows().size() > FEW) {
			return List.of(insert.rows()
				.stream()
				.map(RowSql::line)
				.collect(Collectors.joining("\n", "copy " + target + " from stdin;\n", "\n\\.")));
		}
		return List.of(insert.rows()
			.stream()
			.map((row) -> row.stream().map(RowSql::literal).collect(Collectors.joining(", ", "(", ")")))
			.collect(Collectors.joining(",\n    ", "insert into " + target + " values\n    ", "")));
	}

	private static String literal(@Nullable String value) {
		return (value != null) ? SqlNames.literal(value) : "null";
	}

	private static String line(List<@Nullable String> row) {
		return row.stream().map(RowSql::field).collect(Collectors.joining("\t"));
	}

	private static String field(@Nullable String value) {
		return (value == null) ? "\\N"
				: value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
	}

}
