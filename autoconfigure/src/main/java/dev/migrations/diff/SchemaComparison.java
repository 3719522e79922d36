package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterType;
import dev.migrations.operation.ChangeComment;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.Operation;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Routine;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * Two whole schemas: matches the objects, asks the comparison of each kind, and puts the
 * operations in an order in which they can be run.
 */
final class SchemaComparison {

	private final Schema actual;

	private final Schema desired;

	private final Disturbance disturbance;

	private final List<ObjectId> actualOrder;

	private final Map<ObjectId, TableComparison> tables = new LinkedHashMap<>();

	private final Map<ColumnName, AlterType.Usage> cast = new HashMap<>();

	/** The types that are made anew because one of which they are made is. */
	private final Set<ObjectId> renewed = new TreeSet<>();

	/** Those of them for which that is planned. */
	private final Set<ObjectId> done = new TreeSet<>();

	private final Plan plan = new Plan();

	SchemaComparison(Schema actual, Schema desired) {
		this.actual = actual;
		this.desired = desired;
		this.disturbance = new Disturbance(actual);
		this.actualOrder = new DependencyOrder(actual).order();
	}

	/** What has to be committed before the rest can be run. */
	final List<Operation> preliminary = new ArrayList<>();

	List<Operation> operations() {
		disturb();
		clear();
		build();
		remove();
		List<Operation> operations = new ArrayList<>(this.plan.operations());
		for (Operation operation : this.plan.operations()) {
			if (operation instanceof AlterType alter && NewValues.areUsed(alter, operations)) {
				operations.remove(operation);
				TypeComparison type = new TypeComparison(this.actual, this.desired, alter.from(), alter.to());
				this.preliminary.add(alter.withDependents(type.dependents(this.actualOrder, (id) -> false)));
			}
		}
		List<Operation> reversed = operations.stream().map(Operation::reverse).toList();
		operations.replaceAll((operation) -> (operation instanceof AlterType alter && alter.replaces()
				&& NewValues.areUsed(alter.reverse(), reversed)) ? alter.asReplacement() : operation);
		return operations;
	}

	private void disturb() {
		for (SchemaObject to : this.desired.objects().values()) {
			SchemaObject from = this.actual.objects().get(to.id());
			if (from instanceof Table table) {
				this.tables.put(to.id(), new TableComparison(table, (Table) to));
			}
			else if (from != null && isRemade(from, to)) {
				this.disturbance.goes(to.id());
			}
			else if (from != null && isType(to) && !from.withComment(null).equals(to.withComment(null))) {
				TypeComparison type = new TypeComparison(this.actual, this.desired, from, to);
				if (type.replaces()) {
					type.disturb(this.disturbance);
					this.renewed.addAll(type.carried());
				}
				else {
					type.disturbViews(this.disturbance);
				}
			}
		}
		this.tables.values().forEach((table) -> table.disturb(this.disturbance));
		this.actual.objects()
			.keySet()
			.stream()
			.filter((id) -> isView(id) && !this.desired.objects().containsKey(id))
			.forEach(this.disturbance::goes);
	}

	private static boolean isRemade(SchemaObject from, SchemaObject to) {
		if (from instanceof Routine routine) {
			return !routine.signature().equals(((Routine) to).signature())
					|| routine.procedure() != ((Routine) to).procedure();
		}
		return from instanceof View view && ViewComparison.isRemade(view, (View) to);
	}

	static boolean isView(ObjectId id) {
		return id.kind() == ObjectKind.VIEW || id.kind() == ObjectKind.MATERIALIZED_VIEW;
	}

	private static boolean isType(SchemaObject object) {
		return switch (object.id().kind()) {
			case ENUM, DOMAIN, COMPOSITE -> true;
			default -> false;
		};
	}

	/**
	 * Whether a view or routine goes before anything is built, for good or to be made
	 * again.
	 */
	private boolean isCleared(ObjectId id) {
		return switch (id.kind()) {
			case VIEW, MATERIALIZED_VIEW -> this.disturbance.includes(id) || !this.desired.objects().containsKey(id);
			case ROUTINE -> this.disturbance.includes(id);
			default -> false;
		};
	}

	private void clear() {
		List<ObjectId> reversed = new ArrayList<>(this.actualOrder);
		Collections.reverse(reversed);
		for (ObjectId id : reversed) {
			SchemaObject object = this.actual.objects().get(id);
			if (object != null && isCleared(id)) {
				boolean early = isView(id) || this.actual.dependencies()
					.stream()
					.anyMatch((dependency) -> dependency.dependent().equals(id) && isView(dependency.on()));
				(early ? this.plan.clear : this.plan.dismiss).add(new DropObject(object));
			}
		}
	}

	private void build() {
		Set<ObjectId> made = new TreeSet<>(this.desired.objects().keySet());
		made.removeIf((id) -> this.actual.objects().containsKey(id) && !isCleared(id));
		Creation creation = new Creation(this.desired, made);
		for (ObjectId id : new DependencyOrder(this.desired).order()) {
			SchemaObject to = Objects.requireNonNull(this.desired.objects().get(id));
			if (made.contains(id)) {
				this.plan.build.add(creation.create(to));
			}
			else {
				change(Objects.requireNonNull(this.actual.objects().get(id)), to);
			}
		}
		this.plan.attach.addAll(creation.later);
	}

	private void change(SchemaObject from, SchemaObject to) {
		if (to instanceof Table) {
			TableComparison comparison = Objects.requireNonNull(this.tables.get(to.id()));
			comparison.columns.altered.replaceAll(this::withoutCast);
			comparison.columns.altered.removeIf((change) -> change.from().equals(change.to()));
			comparison.plan(this.disturbance, this.plan);
			return;
		}
		if (to instanceof View view) {
			ViewComparison.plan((View) from, view, this.plan);
			return;
		}
		if (to instanceof Routine routine && !routine.definition().equals(((Routine) from).definition())) {
			this.plan.build.add(new ReplaceObject(from, to));
		}
		if (to instanceof Sequence sequence) {
			sequence((Sequence) from, sequence);
		}
		if (isType(to) && !this.renewed.contains(to.id()) && !from.withComment(null).equals(to.withComment(null))) {
			type(from, to);
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			this.plan.build.add(new ChangeComment(to.id(), from.comment(), to.comment()));
		}
	}

	private void sequence(Sequence from, Sequence to) {
		if (!from.options().equals(to.options())) {
			this.plan.build.add(new AlterSequence(from, to.withOwner(from.owner())));
		}
		if (!Objects.equals(from.owner(), to.owner())) {
			this.plan.attach.add(new AlterSequence(to.withOwner(from.owner()), to));
		}
	}

	private void type(SchemaObject from, SchemaObject to) {
		TypeComparison comparison = new TypeComparison(this.actual, this.desired, from, to);
		AlterType alter = comparison.change(this.done)
			.withDependents(comparison.dependents(this.actualOrder, this::isCleared));
		if (alter.replaces()) {
			alter.usages().forEach((usage) -> this.cast.put(usage.name(), usage));
			alter.carried().forEach((type) -> this.done.add(type.to().id()));
		}
		this.plan.build.add(alter);
	}

	/** The default of a column whose type is replaced changes with it. */
	private AlterColumn withoutCast(AlterColumn change) {
		AlterType.Usage usage = this.cast.get(new ColumnName(change.table(), change.to().name()));
		return (usage != null)
				? new AlterColumn(change.table(), change.from().withValue(usage.to().value()), change.to()) : change;
	}

	private void remove() {
		Set<ObjectId> gone = new TreeSet<>(this.actual.objects().keySet());
		gone.removeIf((id) -> this.desired.objects().containsKey(id) || isCleared(id));
		Creation creation = new Creation(this.actual, gone);
		List<Operation> operations = new ArrayList<>();
		for (ObjectId id : this.actualOrder) {
			if (gone.contains(id)) {
				operations.add(creation.create(Objects.requireNonNull(this.actual.objects().get(id))));
			}
		}
		operations.addAll(creation.later);
		Collections.reverse(operations);
		for (Operation operation : operations) {
			place(operation).add(operation.reverse());
		}
	}

	/** Most of what goes may go last; this may not. */
	private List<Operation> place(Operation made) {
		if (made instanceof AlterSequence) {
			// a sequence would go with the column it belongs to
			return this.plan.detach;
		}
		boolean renewed = made instanceof CreateObject create
				&& DependencyOrder.whole(this.desired, create.object().id().part(ObjectKind.COLUMN, "any")) != null;
		// something else gets its name
		return renewed ? this.plan.vacate : this.plan.remove;
	}

}
