package dev.migrations.autogenerate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrations.schema.Column;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

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
		boolean added = !this.before.objects().containsKey(object.id());
		if (object instanceof Table table) {
			Table sorted = table
				.withColumns(table.columns().stream().sorted(Comparator.comparing(Column::name)).toList());
			return added ? sorted.withGrants(List.of()) : sorted;
		}
		return (object instanceof View view) ? comparable(view, added) : object;
	}

	/**
	 * A view that is made again over a column of another type has a column of another
	 * type, though nobody has said so.
	 */
	private static View comparable(View view, boolean added) {
		List<CompositeType.Attribute> columns = view.columns()
			.stream()
			.map((column) -> new CompositeType.Attribute(column.name(), ""))
			.toList();
		return new View(view.name(), view.materialized(), view.query(), columns, view.options(), view.indexes(),
				view.attachments(), added ? List.of() : view.grants(), view.comment());
	}

}
