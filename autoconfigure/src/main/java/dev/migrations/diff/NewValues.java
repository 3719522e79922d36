package dev.migrations.diff;

import java.util.List;

import dev.migrations.operation.AlterType;
import dev.migrations.operation.Operation;
import dev.migrations.operation.SqlWriter;
import dev.migrations.schema.EnumType;

/**
 * Values that are added to enumerated types. PostgreSQL refuses to use one in the
 * transaction that adds it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER
 * TYPE</a>
 */
final class NewValues {

	private static final SqlWriter WRITER = new SqlWriter("");

	private NewValues() {
	}

	/**
	 * Whether an operation adds values that one of the others uses, as far as the text
	 * tells.
	 */
	static boolean areUsed(Operation operation, List<Operation> all) {
		if (operation instanceof AlterType alter && !alter.replaces() && alter.from() instanceof EnumType from
				&& alter.to() instanceof EnumType to) {
			List<String> added = to.values()
				.stream()
				.filter((value) -> !from.values().contains(value))
				.map((value) -> "'" + value.replace("'", "''") + "'")
				.toList();
			return all.stream()
				.filter((other) -> !other.equals(operation))
				.flatMap((other) -> WRITER.statements(other).stream())
				.anyMatch((sql) -> added.stream().anyMatch(sql::contains));
		}
		return false;
	}

}
