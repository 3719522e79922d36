package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.operation.DropObject;
import dev.migrations.operation.Operation;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.View;

/**
 * Views over what is renamed that change besides. They are dropped before the rename and
 * made after it, because the text of each is right under one name only.
 */
final class RenamedViews {

	private final Schema actual;

	private final Set<ObjectId> dropped = new TreeSet<>();

	RenamedViews(Schema actual, Schema renamed, Schema desired) {
		this.actual = actual;
		Disturbance followers = new Disturbance(actual);
		for (ObjectId id : actual.objects().keySet()) {
			if (id.kind() == ObjectKind.TABLE && !actual.objects().get(id).equals(renamed.objects().get(id))) {
				followers.goes(id);
			}
		}
		Disturbance dropped = new Disturbance(actual);
		actual.all(View.class)
			.filter((view) -> followers.includes(view.id()))
			.filter((view) -> !query(renamed, view.id()).equals(query(desired, view.id())))
			.forEach((view) -> dropped.goes(view.id()));
		actual.all(View.class).map(View::id).filter(dropped::includes).forEach(this.dropped::add);
	}

	private static String query(Schema schema, ObjectId id) {
		return schema.find(id).map(View.class::cast).map(View::query).orElse("");
	}

	/** What is done before anything is renamed. */
	List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		for (ObjectId id : new DependencyOrder(this.actual).order()) {
			SchemaObject object = this.actual.objects().get(id);
			if (object != null && this.dropped.contains(id)) {
				operations.add(new DropObject(object));
			}
		}
		Collections.reverse(operations);
		return operations;
	}

	/** What is there then. */
	Schema remaining(Schema renamed) {
		return renamed.withObjects(
				renamed.objects().values().stream().filter((object) -> !this.dropped.contains(object.id())).toList());
	}

}
