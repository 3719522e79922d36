package dev.migrations.operation;

import java.util.List;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Insert rows into a table.
 *
 * @param table the table
 * @param columns the columns that are given
 * @param rows the values of each row as PostgreSQL reads them from text, {@code null} for
 * null
 */
public record InsertRows(QualifiedName table, List<String> columns,
		List<List<@Nullable String>> rows) implements Operation {

	public InsertRows {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	@Override
	public Operation reverse() {
		throw new IllegalStateException(obstacle());
	}

	@Override
	public String obstacle() {
		return "which rows are to be deleted again is not known: write 'downgrade'";
	}

}
