package dev.migrations.diff;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.migrations.operation.AlterView;
import dev.migrations.operation.ChangeComment;
import dev.migrations.operation.CreateAttachment;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.DropAttachment;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.schema.Attachment;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.View;

/**
 * A view that is in both schemas.
 */
final class ViewComparison {

	private ViewComparison() {
	}

	/** Whether {@code create or replace} cannot do it. */
	static boolean isRemade(View from, View to) {
		return !definition(from).equals(definition(to))
				&& (to.materialized() || !haveSameColumns(from, to) || !from.options().equals(to.options()));
	}

	private static boolean haveSameColumns(View from, View to) {
		return from.columns().size() == to.columns().size() && IntStream.range(0, to.columns().size())
			.allMatch((i) -> isLike(from.columns().get(i), to.columns().get(i)));
	}

	private static boolean isLike(Column from, Column to) {
		return from.name().equals(to.name()) && from.type().equals(to.type());
	}

	/** What is there to do for one that is not made anew. */
	static void plan(View from, View to, Plan plan) {
		if (!definition(from).equals(definition(to))) {
			plan.build.add(new ReplaceObject(from, to));
		}
		PartComparison<Index> indexes = new PartComparison<>(from.indexes(), to.indexes(), Index::name,
				(index) -> index, Index::name, (index) -> null, (index) -> false);
		indexes.dropped.forEach((index) -> plan.loosen.add(new DropIndex(from.name(), index)));
		indexes.created.forEach((index) -> plan.build.add(new CreateIndex(to.name(), index)));
		PartComparison<Attachment> parts = new PartComparison<>(from.attachments(), to.attachments(),
				(attachment) -> attachment.kind() + attachment.name(), (attachment) -> attachment, Attachment::name,
				(attachment) -> null, (attachment) -> false);
		parts.dropped.forEach((attachment) -> plan.detach.add(new DropAttachment(from.name(), attachment)));
		parts.created.forEach((attachment) -> plan.attach.add(new CreateAttachment(to.name(), attachment)));
		besides(from, to, indexes.created.stream().map(Index::name).toList(), plan);
		for (int i = 0; i < to.columns().size(); i++) {
			Column column = to.columns().get(i);
			String before = from.columns().get(i).comment();
			if (!Objects.equals(before, column.comment())) {
				plan.build
					.add(new ChangeComment(to.id().part(ObjectKind.COLUMN, column.name()), before, column.comment()));
			}
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			plan.build.add(new ChangeComment(to.id(), from.comment(), to.comment()));
		}
	}

	/** An index that is made anew is no longer the one that a view is ordered by. */
	private static void besides(View from, View to, List<String> created, Plan plan) {
		View there = (from.order() != null && created.contains(from.order())) ? from.withOrder(null) : from;
		if (!there.equals(from)) {
			plan.detach.add(new AlterView(from, there));
		}
		if (!Objects.equals(there.order(), to.order()) || !plain(there).columns().equals(plain(to).columns())) {
			plan.build.add(new AlterView(there, to));
		}
	}

	private static View definition(View view) {
		return view.withParts(List.of(), List.of())
			.withGrants(List.of())
			.withOrder(null)
			.withColumns(view.columns()
				.stream()
				.map((column) -> new Column(column.name(), column.type(), false, null, null, null, null))
				.toList())
			.withComment(null);
	}

	/** What is neither a right nor a comment, nor follows from the query. */
	private static View plain(View view) {
		return view.withColumns(view.columns()
			.stream()
			.map((column) -> column.withType("")
				.withComment(null)
				.withDetails(column.details().withGrants(List.of(), List.of())))
			.toList());
	}

}
