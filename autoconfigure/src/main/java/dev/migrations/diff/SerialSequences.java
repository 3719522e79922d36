package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.Table;

/**
 * The sequences of serial columns, which no schema lists, but which a source may name:
 * entities whose numbers come from the sequence of a column that is {@code bigserial}.
 */
final class SerialSequences {

	private SerialSequences() {
	}

	static Set<ObjectId> of(Schema schema) {
		Set<ObjectId> ids = new TreeSet<>();
		schema.all(Table.class)
			.forEach((table) -> table.columns()
				.stream()
				.filter((column) -> column.value() instanceof Serial)
				.forEach((column) -> ids.add(ObjectId.of(ObjectKind.SEQUENCE, name(table, column)))));
		return ids;
	}

	/**
	 * The schema with those sequences listed that are said to count otherwise than
	 * {@code serial} makes them.
	 */
	static Schema list(Schema there, Schema said) {
		List<SchemaObject> objects = new ArrayList<>();
		for (SchemaObject object : there.objects().values()) {
			objects.add((object instanceof Table table) ? list(table, said, objects) : object);
		}
		return there.withObjects(objects);
	}

	private static Table list(Table table, Schema said, List<SchemaObject> objects) {
		List<Column> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			QualifiedName name = name(table, column);
			boolean other = column.value() instanceof Serial && said.find(ObjectId.of(ObjectKind.SEQUENCE, name))
				.filter((sequence) -> ((Sequence) sequence).options().increment() != 1)
				.isPresent();
			columns
				.add(other ? column.withValue(new Default("nextval('%s'::regclass)".formatted(name.name()))) : column);
			if (other) {
				objects.add(new Sequence(name, SequenceOptions.defaults(column.type()),
						new ColumnName(table.name(), column.name()), null));
			}
		}
		return table.withColumns(columns);
	}

	private static QualifiedName name(Table table, Column column) {
		return table.name().sibling("%s_%s_seq".formatted(table.name().name(), column.name()));
	}

}
