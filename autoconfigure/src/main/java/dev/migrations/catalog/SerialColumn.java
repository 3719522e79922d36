package dev.migrations.catalog;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SequenceOptions;

/**
 * Whether a column and the sequence it owns are what {@code serial} makes of them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-numeric.html">Serial
 * Types</a>
 */
final class SerialColumn {

	private SerialColumn() {
	}

	static boolean is(QualifiedName table, ColumnRow row, RelationRow sequence) {
		String type = row.column().type();
		String printed = row.printed();
		QualifiedName name = table.sibling("%s_%s_seq".formatted(table.name(), row.column().name()));
		return row.column().notNull() && sequence.id().name().equals(name) && sequence.comment() == null
				&& SequenceOptions.defaults(type).equals(sequence.sequence()) && printed != null
				&& printed.startsWith("nextval('") && printed.endsWith("'::regclass)") && printed.contains(name.name());
	}

}
