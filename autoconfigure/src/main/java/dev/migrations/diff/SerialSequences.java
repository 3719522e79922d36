package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import dev.migrations.schema.Aspect;
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
import dev.migrations.schema.Speech;
import dev.migrations.schema.Table;
import dev.migrations.schema.Voice;

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
	 * The schema with those sequences listed that are said to be otherwise than
	 * {@code serial} makes them.
	 */
	static Schema list(Schema there, Schema said, Speech speech) {
		boolean all = speech.of(Aspect.SEQUENCE_OPTIONS) == Voice.SPEAKS;
		return list(there, said,
				(name) -> said.find(ObjectId.of(ObjectKind.SEQUENCE, name))
					.filter((sequence) -> all || ((Sequence) sequence).options().increment() != 1)
					.isPresent());
	}

	/**
	 * The schema with those sequences listed that are listed in another one, where
	 * something keeps them from being what {@code serial} makes.
	 */
	static Schema listAs(Schema desired, Schema there) {
		return list(desired, there, (name) -> there.objects().containsKey(ObjectId.of(ObjectKind.SEQUENCE, name))
				&& !desired.objects().containsKey(ObjectId.of(ObjectKind.SEQUENCE, name)));
	}

	private static Schema list(Schema schema, Schema other, Predicate<QualifiedName> listed) {
		List<SchemaObject> objects = new ArrayList<>();
		for (SchemaObject object : schema.objects().values()) {
			objects.add((object instanceof Table table) ? list(table, other, listed, objects) : object);
		}
		return schema.withObjects(objects);
	}

	private static Table list(Table table, Schema model, Predicate<QualifiedName> listed, List<SchemaObject> objects) {
		List<Column> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			QualifiedName name = name(table, column);
			boolean other = column.value() instanceof Serial && listed.test(name);
			columns.add(other ? listed(column, name, model.table(table.name())) : column);
			if (other) {
				objects.add(new Sequence(name, SequenceOptions.defaults(column.type()),
						new ColumnName(table.name(), column.name()), column.details().sequenceGrants(), null));
			}
		}
		return table.withColumns(columns);
	}

	/** Who lists the sequence has the default too, as it is printed. */
	private static Column listed(Column column, QualifiedName sequence, Optional<Table> model) {
		Default printed = model.flatMap((table) -> table.column(column.name()))
			.map(Column::value)
			.filter(Default.class::isInstance)
			.map(Default.class::cast)
			.orElseGet(() -> new Default("nextval('%s'::regclass)".formatted(sequence.name())));
		return column.withValue(printed).withDetails(column.details().withGrants(column.details().grants(), List.of()));
	}

	private static QualifiedName name(Table table, Column column) {
		return table.name().sibling("%s_%s_seq".formatted(table.name().name(), column.name()));
	}

}
