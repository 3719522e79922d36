package dev.migrations.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.schema.Dependency;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Schema;

/**
 * What keeps a change from being made, and so has to be dropped before it and made again
 * after it: views over a column whose type changes, views over these, and so on.
 */
final class Disturbance {

	/** PostgreSQL refuses to change the type of a column that one of these needs. */
	private static final Set<ObjectKind> STUBBORN = Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
			ObjectKind.ROUTINE, ObjectKind.TRIGGER, ObjectKind.POLICY, ObjectKind.RULE, ObjectKind.COLUMN);

	private final Map<ObjectId, Set<ObjectId>> dependents = new HashMap<>();

	private final Set<ObjectId> disturbed = new TreeSet<>();

	private final Schema schema;

	Disturbance(Schema schema) {
		this.schema = schema;
		for (Dependency dependency : schema.dependencies()) {
			this.dependents.computeIfAbsent(dependency.on(), (key) -> new TreeSet<>()).add(dependency.dependent());
			ObjectId whole = DependencyOrder.whole(schema, dependency.on());
			if (whole != null && !whole.equals(dependency.on())) {
				this.dependents.computeIfAbsent(whole, (key) -> new TreeSet<>()).add(dependency.dependent());
			}
		}
	}

	/**
	 * The type of a column changes.
	 * @param id the column
	 * @param automatic whether constraints and indexes follow by themselves
	 */
	void changes(ObjectId id, boolean automatic) {
		for (ObjectId dependent : this.dependents.getOrDefault(id, Set.of())) {
			if (STUBBORN.contains(dependent.kind()) || (!automatic && dependent.isPart() && !isRebuilt(dependent))) {
				goes(dependent);
			}
		}
	}

	/** Whether nothing in it is of the old type. */
	private boolean isRebuilt(ObjectId id) {
		return this.schema.table(id.name())
			.filter((table) -> table.constraint(id.part()).filter(KeyConstraint.class::isInstance).isPresent()
					|| table.indexes().stream().anyMatch((index) -> index.name().equals(id.part()) && index.isPlain()))
			.isPresent();
	}

	/**
	 * Something is dropped and made again.
	 */
	void goes(ObjectId id) {
		Deque<ObjectId> open = new ArrayDeque<>(Set.of(id));
		while (!open.isEmpty()) {
			ObjectId next = open.removeFirst();
			if (this.disturbed.add(next)) {
				open.addAll(this.dependents.getOrDefault(next, Set.of()));
			}
		}
	}

	boolean includes(ObjectId id) {
		return this.disturbed.contains(id);
	}

}
