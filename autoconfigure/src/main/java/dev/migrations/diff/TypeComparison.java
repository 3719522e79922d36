package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.AlterType;
import dev.migrations.operation.CreateAttachment;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Attachment;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Generated;
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
		return AlterType.isReplacement(this.from, this.to, usages());
	}

	/**
	 * The columns that are of the type, with the default that they have after the change.
	 */
	List<AlterType.Usage> usages() {
		List<AlterType.Usage> usages = new ArrayList<>();
		for (Dependency dependency : this.actual.dependencies()) {
			ObjectId dependent = dependency.dependent();
			if (dependency.on().equals(this.from.id()) && dependent.kind() == ObjectKind.COLUMN) {
				this.actual.table(dependent.name())
					.flatMap((table) -> table.column(dependent.part()))
					.filter((column) -> !(column.value() instanceof Generated))
					.ifPresent((column) -> usages.add(usage(dependent, column)));
			}
		}
		return usages;
	}

	/**
	 * A replacement sets the default as well, because the old one may be what is taken
	 * away.
	 */
	private AlterType.Usage usage(ObjectId id, Column column) {
		Column after = this.desired.table(id.name())
			.flatMap((table) -> table.column(id.part()))
			.filter((other) -> other.type().equals(column.type()))
			.filter((other) -> AlterType.isReplacement(this.from, this.to, List.of()))
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
		if (replaces() || !AlterType.isReplacement(this.to, this.from, List.of())) {
			return List.of();
		}
		Disturbance disturbance = new Disturbance(this.actual);
		disturb(disturbance);
		List<Operation> operations = new ArrayList<>();
		for (ObjectId id : order) {
			SchemaObject object = this.actual.objects().get(id);
			if (object == null || !this.desired.objects().containsKey(id) || changed.test(id)) {
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

	/** What a replacement disturbs: whatever needs the type or a column of it. */
	void disturb(Disturbance disturbance) {
		for (Dependency dependency : this.actual.dependencies()) {
			if (dependency.on().equals(this.from.id())) {
				if (dependency.dependent().kind() == ObjectKind.COLUMN) {
					disturbance.changes(dependency.dependent(), false);
				}
				else {
					disturbance.goes(dependency.dependent());
				}
			}
		}
	}

}
