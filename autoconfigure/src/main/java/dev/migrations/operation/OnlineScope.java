package dev.migrations.operation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * What else happens in a change, which decides how a part of it is done.
 *
 * @param desired what is after it
 * @param operations all of it
 */
record OnlineScope(Schema desired, List<Operation> operations) {

	/** Whether nobody can use a relation yet. */
	boolean isNew(QualifiedName relation) {
		return all(CreateObject.class).anyMatch((create) -> create.object().name().equals(relation));
	}

	boolean isPartitioned(QualifiedName relation) {
		return this.desired.table(relation).filter((table) -> table.options().partitionKey() != null).isPresent();
	}

	/** The partitions of a table, and those that only a later part takes away. */
	List<Table> partitions(QualifiedName table) {
		return Stream.concat(this.desired.all(Table.class),
				all(DropObject.class).map(DropObject::object).filter(Table.class::isInstance).map(Table.class::cast))
			.filter((part) -> part.options().bound() != null && part.options().parents().contains(table))
			.toList();
	}

	/** The constraint that comes in the place of another one of its name. */
	Optional<Constraint> added(QualifiedName table, Constraint dropped) {
		return all(AddConstraint.class)
			.filter((add) -> add.table().equals(table) && add.constraint().name().equals(dropped.name()))
			.map(AddConstraint::constraint)
			.findFirst();
	}

	/** The constraint in whose place another one of its name comes. */
	Optional<Constraint> dropped(QualifiedName table, Constraint added) {
		return all(DropConstraint.class)
			.filter((drop) -> drop.table().equals(table) && drop.constraint().name().equals(added.name()))
			.map(DropConstraint::constraint)
			.findFirst();
	}

	/** The index that comes in the place of another one of its name. */
	Optional<Index> added(QualifiedName relation, Index dropped) {
		return all(CreateIndex.class)
			.filter((create) -> create.relation().equals(relation) && create.index().name().equals(dropped.name()))
			.map(CreateIndex::index)
			.findFirst();
	}

	/** The index in whose place another one of its name comes. */
	Optional<Index> dropped(QualifiedName relation, Index added) {
		return all(DropIndex.class)
			.filter((drop) -> drop.relation().equals(relation) && drop.index().name().equals(added.name()))
			.map(DropIndex::index)
			.findFirst();
	}

	/** Whether it is a foreign key that may refer to a key of the same change. */
	boolean needsKey(Constraint constraint) {
		return constraint instanceof ForeignKey key && !isNew(key.target()) && all(AddConstraint.class)
			.anyMatch((add) -> add.table().equals(key.target()) && add.constraint() instanceof KeyConstraint);
	}

	/**
	 * Whether values of a table are converted, which its indexes may be in the way of.
	 */
	boolean isConverted(QualifiedName table) {
		return all(AlterColumn.class).anyMatch((alter) -> alter.table().equals(table) && alter.changesType())
				|| all(AlterType.class).flatMap((alter) -> alter.usages().stream())
					.anyMatch((usage) -> usage.name().table().equals(table));
	}

	/** Whether a column is dropped only to be added again. */
	boolean isRemade(DropColumn drop) {
		return all(AddColumn.class)
			.anyMatch((add) -> add.table().equals(drop.table()) && add.column().name().equals(drop.column().name()));
	}

	/** Whether a name is wanted by something else. */
	boolean isNameTaken(String name) {
		return all(Rename.class).anyMatch((rename) -> rename.to().equals(name));
	}

	/** Whether something goes for good, and nothing has to wait for that. */
	boolean isLast(DropObject drop) {
		ObjectId id = drop.object().id();
		boolean again = all(CreateObject.class).anyMatch((create) -> Objects.equals(create.object().name(), id.name()));
		boolean blocking = drop.object() instanceof View && (all(AlterColumn.class).anyMatch(AlterColumn::changesType)
				|| all(DropColumn.class).anyMatch(this::isRemade) || all(AlterType.class).findAny().isPresent());
		return !again && !blocking;
	}

	private <T extends Operation> Stream<T> all(Class<T> type) {
		return this.operations.stream().filter(type::isInstance).map(type::cast);
	}

}
