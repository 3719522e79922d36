package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Table;

/**
 * How each operation is done, and undone, without a service being stopped.
 */
final class OnlineSteps {

	private final OnlineScope scope;

	private final SqlWriter writer;

	private final OnlineColumns columns;

	private final OnlineConstraints constraints;

	private final OnlineIndexes indexes;

	private final OnlinePartitions partitions;

	OnlineSteps(OnlineScope scope, String defaultSchema) {
		this.scope = scope;
		this.writer = new SqlWriter(defaultSchema);
		SqlNames names = new SqlNames(defaultSchema);
		this.columns = new OnlineColumns(this, names);
		this.indexes = new OnlineIndexes(this, scope, names);
		this.constraints = new OnlineConstraints(this, scope, names);
		this.partitions = new OnlinePartitions(this, scope, names);
	}

	List<OnlineStep> of(Operation operation) {
		if (operation instanceof CreateObject create && create.object() instanceof Table table) {
			return create(table);
		}
		if (operation instanceof AddConstraint add) {
			return this.constraints.add(add);
		}
		if (operation instanceof DropConstraint drop) {
			return this.constraints.drop(drop);
		}
		if (operation instanceof AlterConstraint alter) {
			return List.of(plain(isValidation(alter) ? OnlineStage.VALIDATE : OnlineStage.EXPAND, alter));
		}
		if (operation instanceof CreateIndex create) {
			return this.indexes.create(create);
		}
		if (operation instanceof DropIndex drop) {
			return this.indexes.drop(drop);
		}
		if (operation instanceof AlterTable alter) {
			return List.of(this.partitions.alter(alter));
		}
		if (operation instanceof AddColumn add) {
			return this.scope.isNew(add.table()) ? List.of(plain(OnlineStage.EXPAND, add)) : this.columns.add(add);
		}
		if (operation instanceof AlterColumn alter) {
			return this.columns.alter(alter);
		}
		if (operation instanceof DropColumn drop) {
			return List.of(plain(this.scope.isRemade(drop) ? OnlineStage.EXPAND : OnlineStage.CONTRACT, drop));
		}
		if (operation instanceof DropObject drop) {
			return List.of(plain(this.scope.isLast(drop) ? OnlineStage.CONTRACT : OnlineStage.EXPAND, drop));
		}
		return List.of(plain(OnlineStage.EXPAND, operation));
	}

	/** What refers to a key that is not there yet comes with the key. */
	private List<OnlineStep> create(Table table) {
		List<Constraint> later = table.constraints().stream().filter(this.scope::needsKey).toList();
		List<Constraint> now = table.constraints().stream().filter((one) -> !later.contains(one)).toList();
		List<OnlineStep> all = new ArrayList<>();
		all.add(plain(OnlineStage.EXPAND, new CreateObject(table.withConstraints(now))));
		later.forEach((one) -> all.add(plain(OnlineStage.RELATE, new AddConstraint(table.name(), one))));
		return all;
	}

	private static boolean isValidation(AlterConstraint alter) {
		return (alter.from() instanceof ForeignKey from && alter.to() instanceof ForeignKey to && !from.validated()
				&& to.validated() && from.deferral() == to.deferral())
				|| (alter.from() instanceof CheckConstraint check && !check.validated());
	}

	/** As it is done where nobody is at work. */
	OnlineStep plain(OnlineStage stage, Operation operation) {
		return new OnlineStep(stage, statements(operation),
				(operation instanceof Remark) ? List.of() : statements(operation.reverse()));
	}

	/** As they are written otherwise, with what is to be known of their locks. */
	List<OnlineStatement> statements(Operation operation) {
		if (operation instanceof Remark remark) {
			return List.of(OnlineStatement.comment(remark.text()));
		}
		List<String> statements = this.writer.statements(operation);
		String remark = new LockRemarks(this.scope).of(operation);
		Stream<OnlineStatement> all = statements.stream().skip(1).map(OnlineStatement::of);
		return statements.isEmpty() ? List.of()
				: Stream
					.concat(Stream.of(new OnlineStatement(remark + statements.get(0), statements.get(0), false)), all)
					.toList();
	}

}
