package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.migrations.schema.Attachment;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectFilter;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Leaves everything as it is that is not to be compared. It remains in both schemas, so
 * that what depends on it, and what it depends on, is known.
 *
 * @param filter what is compared
 */
record FilteredSchema(ObjectFilter filter) {

	/**
	 * What is to be.
	 * @param there what is there
	 * @param desired what was to be if all were compared
	 */
	DesiredSchema apply(Schema there, DesiredSchema desired) {
		List<SchemaObject> objects = new ArrayList<>();
		for (SchemaObject object : desired.schema().objects().values()) {
			if (isCompared(object)) {
				objects.add(parts(there.objects().get(object.id()), object));
			}
		}
		there.objects().values().stream().filter((object) -> !isCompared(object)).forEach(objects::add);
		List<ObjectId> kept = desired.kept().stream().filter((id) -> isCompared(there, id)).toList();
		return new DesiredSchema(desired.schema().withObjects(objects), kept);
	}

	/** A sequence that belongs to a table is a part of it. */
	private boolean isCompared(SchemaObject object) {
		if (object instanceof Sequence sequence && sequence.owner() != null
				&& !isCompared(ObjectId.of(ObjectKind.TABLE, sequence.owner().table()))) {
			return false;
		}
		return isCompared(object.id());
	}

	private boolean isCompared(Schema there, ObjectId id) {
		SchemaObject object = id.isPart() ? null : there.objects().get(id);
		return (object != null) ? isCompared(object) : isCompared(id);
	}

	private boolean isCompared(ObjectId id) {
		String schema = (id.kind() == ObjectKind.NAMESPACE) ? id.name().name() : id.name().schema();
		return id.isPart() ? this.filter.includes(id.kind(), schema, id.part(), id.name().name())
				: this.filter.includes(id.kind(), schema, id.name().name(), null);
	}

	private SchemaObject parts(@Nullable SchemaObject there, SchemaObject desired) {
		if (desired instanceof Table table) {
			return table((there instanceof Table before) ? before
					: table.withColumns(List.of())
						.withConstraints(List.of())
						.withIndexes(List.of())
						.withAttachments(List.of()),
					table);
		}
		if (desired instanceof View view) {
			View before = (there instanceof View other) ? other : view.withParts(List.of(), List.of());
			return view.withParts(
					choose(before.indexes(), view.indexes(),
							(index) -> isCompared(view.id().part(ObjectKind.INDEX, index.name())), Index::name),
					choose(before.attachments(), view.attachments(),
							(attachment) -> isCompared(view.id().part(attachment.kind(), attachment.name())),
							(attachment) -> attachment.kind() + attachment.name()));
		}
		return desired;
	}

	private Table table(Table there, Table desired) {
		ObjectId id = desired.id();
		Predicate<String> column = (name) -> isCompared(id.part(ObjectKind.COLUMN, name));
		return desired
			.withColumns(choose(there.columns(), desired.columns(), (one) -> column.test(one.name()), Column::name))
			.withConstraints(choose(there.constraints(), desired.constraints(),
					(constraint) -> isCompared(id.part(ObjectKind.CONSTRAINT, constraint.name()))
							&& constraint.columns().stream().allMatch(column),
					Constraint::name))
			.withIndexes(choose(there.indexes(), desired.indexes(),
					(index) -> isCompared(id.part(ObjectKind.INDEX, index.name()))
							&& index.columns().stream().allMatch(column),
					Index::name))
			.withAttachments(choose(there.attachments(), desired.attachments(),
					(attachment) -> isCompared(id.part(attachment.kind(), attachment.name())),
					(attachment) -> attachment.kind() + attachment.name()));
	}

	/** Those that are compared as they are to be, the others as they are. */
	private static <T> List<T> choose(Collection<T> there, Collection<T> desired, Predicate<T> compared,
			Function<T, String> name) {
		List<T> chosen = new ArrayList<>(desired.stream().filter(compared).toList());
		Set<String> names = chosen.stream().map(name).collect(Collectors.toSet());
		there.stream().filter((part) -> !compared.test(part) && !names.contains(name.apply(part))).forEach(chosen::add);
		return chosen;
	}

}
