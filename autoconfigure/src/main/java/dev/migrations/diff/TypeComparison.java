package dev.migrations.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.AlterType;
import dev.migrations.operation.CreateAttachment;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.Operation;
import dev.migrations.operation.TypeReplacement;
import dev.migrations.schema.Attachment;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.Dependency;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;

/**
 * An enumerated, domain or composite type that is in both schemas.
 */
record TypeComparison(Schema actual, Schema desired, SchemaObject from, SchemaObject to) {

	/** Whether a new type has to come in the place of the old one. */
	boolean replaces() {
		return change(Set.of()).replaces();
	}

	/** The types that are made of this one, in an order in which they can be made. */
	List<ObjectId> carried() {
		Set<ObjectId> all = new TreeSet<>();
		Deque<ObjectId> open = new ArrayDeque<>(List.of(this.from.id()));
		while (!open.isEmpty()) {
			ObjectId next = open.removeFirst();
			this.actual.dependencies()
				.stream()
				.filter((dependency) -> dependency.on().equals(next) && isMadeOf(dependency.dependent()))
				.filter((dependency) -> all.add(dependency.dependent()))
				.forEach((dependency) -> open.add(dependency.dependent()));
		}
		return all.isEmpty() ? List.of()
				: new DependencyOrder(this.actual).order().stream().filter(all::contains).toList();
	}

	private static boolean isMadeOf(ObjectId id) {
		return id.kind() == ObjectKind.DOMAIN || id.kind() == ObjectKind.COMPOSITE;
	}

	/**
	 * The change, without what stands in the way of its reverse.
	 * @param done the types of which a new one is there already
	 */
	AlterType change(Set<ObjectId> done) {
		List<AlterType.Carried> carried = new ArrayList<>();
		boolean renewed = false;
		for (ObjectId id : carried()) {
			SchemaObject before = Objects.requireNonNull(this.actual.objects().get(id));
			SchemaObject after = this.desired.find(id).orElse(before).withComment(before.comment());
			carried.add(new AlterType.Carried(done.contains(id) ? after : before, after));
			renewed |= !done.contains(id) && !before.equals(after);
		}
		AlterType change = new AlterType(this.from, this.to.withComment(this.from.comment()), carried, usages(),
				List.of(), false);
		if (change.replaces()) {
			return renewed ? change.asReplacement() : change;
		}
		return new AlterType(change.from(), change.to(),
				carried.stream().map((type) -> new AlterType.Carried(type.from(), type.from())).toList(),
				change.usages(), List.of(), false);
	}

	/**
	 * The columns that are of the type, or of one that is made of it, with the default
	 * that they have after the change.
	 */
	private List<AlterType.Usage> usages() {
		Set<ObjectId> types = new TreeSet<>(carried());
		types.add(this.from.id());
		Map<ColumnName, AlterType.Usage> usages = new LinkedHashMap<>();
		for (Dependency dependency : this.actual.dependencies()) {
			ObjectId dependent = dependency.dependent();
			if (types.contains(dependency.on()) && dependent.kind() == ObjectKind.COLUMN) {
				this.actual.table(dependent.name())
					.flatMap((table) -> table.column(dependent.part()))
					.filter((column) -> !(column.value() instanceof Generated))
					.map((column) -> usage(dependent, column))
					.ifPresent((usage) -> usages.put(usage.name(), usage));
			}
		}
		return List.copyOf(usages.values());
	}

	/**
	 * A replacement sets the default as well, because the old one may be what is taken
	 * away.
	 */
	private AlterType.Usage usage(ObjectId id, Column column) {
		Column after = this.desired.table(id.name())
			.flatMap((table) -> table.column(id.part()))
			.filter((other) -> other.type().equals(column.type()))
			.filter((other) -> TypeReplacement.isNeeded(this.from, this.to, true, false))
			.orElse(column);
		return new AlterType.Usage(new ColumnName(id.name(), id.part()), column, column.withValue(after.value()));
	}

	/**
	 * What stands in the way of a replacement if the change needs none, but its reverse
	 * does.
	 * @param order an order in which objects can be made
	 * @param changed what is dropped, made or changed anyway
	 */
	List<Operation> dependents(List<ObjectId> order, Predicate<ObjectId> changed) {
		AlterType change = change(Set.of());
		if (change.replaces() || !change.reverse().replaces()) {
			return List.of();
		}
		Set<ObjectId> carried = new TreeSet<>(carried());
		Disturbance disturbance = new Disturbance(this.actual);
		disturb(disturbance);
		List<Operation> operations = new ArrayList<>();
		for (ObjectId id : order) {
			SchemaObject object = this.actual.objects().get(id);
			if (object == null || !this.desired.objects().containsKey(id) || changed.test(id) || carried.contains(id)) {
				continue;
			}
			if (disturbance.includes(id) && !(object instanceof Table)) {
				operations.add(new CreateObject(object));
			}
			else if (object instanceof Relation relation) {
				parts(relation, disturbance, operations);
			}
		}
		return operations;
	}

	private static void parts(Relation relation, Disturbance disturbance, List<Operation> operations) {
		if (relation instanceof Table table) {
			table.constraints()
				.stream()
				.filter((constraint) -> disturbance.includes(table.id().part(ObjectKind.CONSTRAINT, constraint.name())))
				.forEach((constraint) -> operations.add(new AddConstraint(table.name(), constraint)));
		}
		for (Index index : relation.indexes()) {
			if (disturbance.includes(relation.id().part(ObjectKind.INDEX, index.name())) && !index.isPlain()) {
				operations.add(new CreateIndex(relation.name(), index));
			}
		}
		for (Attachment attachment : relation.attachments()) {
			if (disturbance.includes(relation.id().part(attachment.kind(), attachment.name()))) {
				operations.add(new CreateAttachment(relation.name(), attachment));
			}
		}
	}

	/**
	 * What a replacement disturbs: whatever needs the type, one that is made of it, or a
	 * column of them.
	 */
	void disturb(Disturbance disturbance) {
		for (ObjectId user : users()) {
			if (user.kind() == ObjectKind.COLUMN) {
				disturbance.changes(user, false);
			}
			else {
				disturbance.goes(user);
			}
		}
	}

	/**
	 * What a change disturbs that is no replacement: attributes of another type keep the
	 * rows of a materialized view from being read, and a view from being run.
	 */
	void disturbViews(Disturbance disturbance) {
		if (this.from instanceof CompositeType before && TypeReplacement.isRetyped(before, (CompositeType) this.to)) {
			users().stream().filter(SchemaComparison::isView).forEach(disturbance::goes);
		}
	}

	/**
	 * What needs the type or one that is made of it, and is no such type: a view as a
	 * whole.
	 */
	private List<ObjectId> users() {
		Set<ObjectId> types = new TreeSet<>(carried());
		types.add(this.from.id());
		return this.actual.dependencies()
			.stream()
			.filter((dependency) -> types.contains(dependency.on()) && !types.contains(dependency.dependent()))
			.map(Dependency::dependent)
			.map((dependent) -> Optional.ofNullable(DependencyOrder.whole(this.actual, dependent))
				.filter(SchemaComparison::isView)
				.orElse(dependent))
			.distinct()
			.toList();
	}

}
