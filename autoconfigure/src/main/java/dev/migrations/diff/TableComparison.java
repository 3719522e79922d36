package dev.migrations.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.AlterConstraint;
import dev.migrations.operation.AlterTable;
import dev.migrations.operation.ChangeComment;
import dev.migrations.operation.CreateAttachment;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.DropAttachment;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Rename;
import dev.migrations.schema.Attachment;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexUses;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOptions;

/**
 * A table that is in both schemas.
 */
final class TableComparison {

	private final Table from;

	private final Table to;

	final ColumnComparison columns;

	/** Names of constraints and indexes that go, or are called otherwise. */
	private final Set<String> moved = new HashSet<>();

	TableComparison(Table from, Table to) {
		this.from = from;
		this.to = to;
		this.columns = new ColumnComparison(from, to);
	}

	/** What of its parts goes, whatever else happens. */
	void disturb(Disturbance disturbance) {
		this.columns.disturb(disturbance);
		for (Constraint constraint : this.from.constraints()) {
			Constraint after = this.to.constraint(constraint.name()).orElse(null);
			boolean renamed = after == null && this.to.constraints()
				.stream()
				.anyMatch((other) -> other.withName("").equals(constraint.withName("")));
			if (!renamed && (after == null || !same(constraint).equals(same(after)))) {
				disturbance.goes(this.from.id().part(ObjectKind.CONSTRAINT, constraint.name()));
			}
		}
	}

	void plan(Disturbance disturbance, Plan plan) {
		TableOptions before = this.from.options().withUses(IndexUses.NONE);
		TableOptions after = this.to.options().withUses(IndexUses.NONE);
		if (!before.equals(after)) {
			plan.build.add(new AlterTable(this.to.name(), before, after));
		}
		this.columns.plan(disturbance, plan);
		constraints(disturbance, plan);
		indexes(disturbance, plan);
		uses(plan);
		attachments(disturbance, plan);
		if (!Objects.equals(this.from.comment(), this.to.comment())) {
			plan.build.add(new ChangeComment(this.to.id(), this.from.comment(), this.to.comment()));
		}
	}

	private void constraints(Disturbance disturbance, Plan plan) {
		PartComparison<Constraint> parts = new PartComparison<>(Creation.order(this.from.constraints()),
				Creation.order(this.to.constraints()), Constraint::name, TableComparison::same, Constraint::comment,
				(constraint) -> constraint.withName("").withComment(null),
				(constraint) -> disturbance.includes(this.from.id().part(ObjectKind.CONSTRAINT, constraint.name()))
						&& this.to.constraint(constraint.name())
							.map(TableComparison::same)
							.equals(this.from.constraint(constraint.name()).map(TableComparison::same)));
		parts.dropped.forEach((constraint) -> this.moved.add(constraint.name()));
		parts.renamed.forEach((pair) -> this.moved.add(pair.get(0).name()));
		for (Constraint constraint : parts.dropped) {
			((constraint instanceof ForeignKey) ? plan.unlink : plan.loosen)
				.add(new DropConstraint(this.from.name(), constraint));
		}
		for (List<Constraint> pair : parts.renamed) {
			plan.build
				.add(new Rename(this.from.id().part(ObjectKind.CONSTRAINT, pair.get(0).name()), pair.get(1).name()));
		}
		for (Constraint constraint : this.to.constraints()) {
			this.from.constraint(constraint.name())
				.filter((before) -> isAlterable(before, constraint) && !parts.created.contains(constraint))
				.ifPresent((before) -> plan.build.add(new AlterConstraint(this.to.name(), before, constraint)));
		}
		for (Constraint constraint : parts.created) {
			((constraint instanceof ForeignKey) ? plan.attach : plan.build)
				.add(new AddConstraint(this.to.name(), constraint));
		}
		parts.commented.forEach(
				(pair) -> plan.build.add(new ChangeComment(this.to.id().part(ObjectKind.CONSTRAINT, pair.get(1).name()),
						pair.get(0).comment(), pair.get(1).comment())));
	}

	/** What is the same unless the constraint has to be made anew. */
	private static Constraint same(Constraint constraint) {
		Constraint bare = constraint.withComment(null);
		if (bare instanceof ForeignKey key) {
			return key.withDeferral(Deferral.NOT_DEFERRABLE).withValidated(true);
		}
		return (bare instanceof CheckConstraint check) ? check.withValidated(true) : bare;
	}

	private static boolean isAlterable(Constraint from, Constraint to) {
		return !from.withComment(null).equals(to.withComment(null));
	}

	private void indexes(Disturbance disturbance, Plan plan) {
		PartComparison<Index> parts = new PartComparison<>(this.from.indexes(), this.to.indexes(), Index::name,
				(index) -> index.withComment(null), Index::comment, (index) -> index.withName("").withComment(null),
				(index) -> disturbance.includes(this.from.id().part(ObjectKind.INDEX, index.name())));
		parts.dropped.forEach((index) -> this.moved.add(index.name()));
		parts.renamed.forEach((pair) -> this.moved.add(pair.get(0).name()));
		parts.dropped.forEach((index) -> plan.loosen.add(new DropIndex(this.from.name(), index)));
		parts.renamed.forEach((pair) -> plan.build
			.add(new Rename(this.from.id().part(ObjectKind.INDEX, pair.get(0).name()), pair.get(1).name())));
		parts.created.forEach((index) -> plan.build.add(new CreateIndex(this.to.name(), index)));
		parts.commented
			.forEach((pair) -> plan.build.add(new ChangeComment(this.to.id().part(ObjectKind.INDEX, pair.get(1).name()),
					pair.get(0).comment(), pair.get(1).comment())));
	}

	/** What indexes are used for goes with them, and not by itself. */
	private void uses(Plan plan) {
		IndexUses before = this.from.options().uses();
		IndexUses after = this.to.options().uses();
		IndexUses between = before.withNames((index) -> this.moved.contains(index) ? null : index);
		TableOptions none = this.to.options().withUses(IndexUses.NONE);
		if (!before.equals(between)) {
			plan.detach.add(new AlterTable(this.from.name(), none.withUses(before), none.withUses(between)));
		}
		if (!between.equals(after)) {
			plan.attach.add(new AlterTable(this.to.name(), none.withUses(between), none.withUses(after)));
		}
	}

	private void attachments(Disturbance disturbance, Plan plan) {
		PartComparison<Attachment> parts = new PartComparison<>(this.from.attachments(), this.to.attachments(),
				(attachment) -> attachment.kind() + attachment.name(), (attachment) -> attachment.withComment(null),
				Attachment::comment, (attachment) -> null,
				(attachment) -> disturbance.includes(this.from.id().part(attachment.kind(), attachment.name())));
		parts.dropped.forEach((attachment) -> plan.detach.add(new DropAttachment(this.from.name(), attachment)));
		parts.created.forEach((attachment) -> plan.attach.add(new CreateAttachment(this.to.name(), attachment)));
		parts.commented.forEach(
				(pair) -> plan.attach.add(new ChangeComment(this.to.id().part(pair.get(1).kind(), pair.get(1).name()),
						pair.get(0).comment(), pair.get(1).comment())));
	}

}
