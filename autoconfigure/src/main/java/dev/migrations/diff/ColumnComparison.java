package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ChangeComment;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Table;

/**
 * The columns of a table that is in both schemas. Their order is of no account.
 */
final class ColumnComparison {

	final List<Column> added = new ArrayList<>();

	final List<Column> dropped = new ArrayList<>();

	/** What is dropped and added, because PostgreSQL cannot change how it is computed. */
	final List<AlterColumn> remade = new ArrayList<>();

	final List<AlterColumn> altered = new ArrayList<>();

	final List<Operation> comments = new ArrayList<>();

	private final Table from;

	private final Table to;

	ColumnComparison(Table from, Table to) {
		this.from = from;
		this.to = to;
		boolean own = from.options().parents().equals(to.options().parents());
		for (Column column : to.columns()) {
			from.column(column.name())
				.ifPresentOrElse((before) -> compare(before, column), () -> this.added.add(column));
		}
		from.columns().stream().filter((column) -> to.column(column.name()).isEmpty()).forEach(this.dropped::add);
		// added again, they shall come in their order
		Collections.reverse(this.dropped);
		// what is computed needs the others
		this.added.sort(Comparator.comparing((column) -> column.value() instanceof Generated));
		this.dropped.sort(Comparator.comparing((column) -> !(column.value() instanceof Generated)));
		if (!own) {
			// what becomes a partition inherits its columns, and keeps them when it is
			// one no longer
			this.added.clear();
			this.dropped.clear();
		}
	}

	private void compare(Column from, Column to) {
		AlterColumn change = new AlterColumn(this.to.name(), from.withComment(null), to.withComment(null));
		if (!change.from().equals(change.to())) {
			boolean computed = from.value() instanceof Generated || to.value() instanceof Generated;
			boolean other = !Objects.equals(from.value(), to.value()) || change.changesType();
			(computed && other && !isFrozen(change) ? this.remade : this.altered).add(change);
		}
		if (!Objects.equals(from.comment(), to.comment()) && !this.remade.contains(change)) {
			this.comments.add(new ChangeComment(id(to), from.comment(), to.comment()));
		}
	}

	/**
	 * The values stay as they were computed; the reverse drops the column, which takes
	 * nothing with it.
	 */
	private boolean isFrozen(AlterColumn change) {
		String name = change.from().name();
		return change.from().value() instanceof Generated generated && generated.stored()
				&& !(change.to().value() instanceof Generated) && !change.changesType()
				&& this.from.constraints().stream().noneMatch((constraint) -> constraint.columns().contains(name))
				&& this.from.indexes().stream().noneMatch((index) -> index.columns().contains(name));
	}

	private ObjectId id(Column column) {
		return this.to.id().part(ObjectKind.COLUMN, column.name());
	}

	/** The type of which changes, or everything. */
	void disturb(Disturbance disturbance) {
		this.remade.forEach((change) -> disturbance.goes(id(change.to())));
		this.altered.stream()
			.filter(AlterColumn::changesType)
			.forEach((change) -> disturbance.changes(id(change.to()), change.isAutomatic()));
	}

	/** What the default needs goes, and maybe comes again. */
	private void withoutDefault(Column column, Plan plan) {
		Column bare = column.withValue(null).withComment(null);
		plan.vacate.add(new AlterColumn(this.from.name(), column.withComment(null), bare));
		this.to.column(column.name()).map((after) -> after.withComment(null)).ifPresent((after) -> {
			this.altered.removeIf((change) -> change.to().name().equals(column.name()));
			if (!after.equals(bare)) {
				this.altered.add(new AlterColumn(this.to.name(), bare, after));
			}
		});
	}

	/**
	 * A column is dropped before anything is built if it has to make place.
	 * @param disturbance which of the unchanged have to
	 */
	void plan(Disturbance disturbance, Plan plan) {
		for (Column column : this.from.columns()) {
			boolean again = this.to.column(column.name()).isPresent();
			if (again && column.value() instanceof Generated && disturbance.includes(id(column))
					&& this.remade.stream().noneMatch((change) -> change.to().name().equals(column.name()))) {
				this.remade.add(new AlterColumn(this.from.name(), column, this.to.column(column.name()).orElseThrow()));
				this.altered.removeIf((change) -> change.to().name().equals(column.name()));
			}
		}
		for (Column column : this.from.columns()) {
			if (column.value() instanceof Default && disturbance.includes(id(column))) {
				withoutDefault(column, plan);
			}
		}
		this.remade.forEach((change) -> plan.vacate
			.add(new DropColumn(this.from.name(), this.from.column(change.from().name()).orElseThrow())));
		this.added.forEach((column) -> plan.build.add(new AddColumn(this.to.name(), column)));
		plan.build.addAll(this.altered);
		this.remade.forEach((change) -> plan.build
			.add(new AddColumn(this.to.name(), this.to.column(change.to().name()).orElseThrow())));
		plan.build.addAll(this.comments);
		this.dropped.forEach((column) -> plan.remove.add(new DropColumn(this.from.name(), column)));
	}

}
