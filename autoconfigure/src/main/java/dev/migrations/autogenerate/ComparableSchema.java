package dev.migrations.autogenerate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

import org.jspecify.annotations.Nullable;

/**
 * Leaves out of schemas what is not compared: the order of columns, the types of those of
 * views, which follow from their queries, and what default privileges grant on new
 * objects.
 *
 * @param before what there was
 */
record ComparableSchema(Schema before) {

	boolean isSame(Schema one, Schema other) {
		return objects(one).equals(objects(other));
	}

	/** What is in both and not the same, or in one only. */
	List<String> differing(Schema one, Schema other) {
		SortedMap<ObjectId, SchemaObject> first = objects(one);
		SortedMap<ObjectId, SchemaObject> second = objects(other);
		Set<ObjectId> ids = new TreeSet<>(first.keySet());
		ids.addAll(second.keySet());
		return ids.stream()
			.filter((id) -> !first.containsKey(id) || !first.get(id).equals(second.get(id)))
			.map(ObjectId::toString)
			.toList();
	}

	private SortedMap<ObjectId, SchemaObject> objects(Schema schema) {
		SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();
		schema.objects().forEach((id, object) -> objects.put(id, comparable(object)));
		return objects;
	}

	private SchemaObject comparable(SchemaObject object) {
		SchemaObject there = this.before.objects().get(object.id());
		if (object instanceof Table table) {
			Table sorted = table.withColumns(table.columns()
				.stream()
				.sorted(Comparator.comparing(Column::name))
				.map((column) -> isThere(there, column) ? column
						: column.withDetails(column.details().withGrants(List.of(), List.of())))
				.toList());
			return (there != null) ? sorted : sorted.withGrants(List.of());
		}
		boolean added = there == null;
		if (object instanceof View view) {
			return comparable(view, added);
		}
		return (added && object instanceof Sequence sequence) ? sequence.withGrants(List.of()) : object;
	}

	private static boolean isThere(@Nullable SchemaObject there, Column column) {
		return there instanceof Table table && table.column(column.name()).isPresent();
	}

	/**
	 * A view that is made again over a column of another type has a column of another
	 * type, though nobody has said so.
	 */
	private static View comparable(View view, boolean added) {
		return view.withColumns(view.columns().stream().map((column) -> column.withType("")).toList())
			.withGrants(added ? List.of() : view.grants());
	}

}
