package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterTable;
import dev.migrations.operation.CreateAttachment;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Attachment;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Dependency;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexUses;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOptions;

/**
 * Makes objects one after the other. What hangs on a table and needs something that is
 * not yet there is made after all of them.
 */
final class Creation {

	private final Schema schema;

	private final Set<ObjectId> present;

	private final Map<ObjectId, Set<ObjectId>> needs;

	/** What is made after all objects. */
	final List<Operation> later = new ArrayList<>();

	/**
	 * @param schema what the objects are in
	 * @param made the objects that will be made, all others are there
	 */
	Creation(Schema schema, Set<ObjectId> made) {
		this.schema = schema;
		this.present = new HashSet<>(schema.objects().keySet());
		this.present.removeAll(made);
		this.needs = schema.dependencies()
			.stream()
			.filter((dependency) -> dependency.dependent().isPart())
			.collect(Collectors.groupingBy(Dependency::dependent,
					Collectors.mapping(Dependency::on, Collectors.toCollection(TreeSet::new))));
	}

	Operation create(SchemaObject object) {
		this.present.add(object.id());
		if (object instanceof Sequence sequence && sequence.owner() != null) {
			this.later.add(new AlterSequence(sequence.withOwner(null), sequence));
			return new CreateObject(sequence.withOwner(null));
		}
		return new CreateObject((object instanceof Table table) ? table(table) : object);
	}

	private Table table(Table table) {
		List<Constraint> constraints = new ArrayList<>();
		for (Constraint constraint : order(table.constraints())) {
			if (isPossible(table, constraint)) {
				constraints.add(constraint);
			}
			else {
				this.later.add(new AddConstraint(table.name(), constraint));
			}
		}
		List<Index> indexes = new ArrayList<>();
		for (Index index : table.indexes()) {
			if (isPossible(table.id().part(ObjectKind.INDEX, index.name()))) {
				indexes.add(index);
			}
			else {
				this.later.add(new CreateIndex(table.name(), index));
			}
		}
		List<Attachment> attachments = new ArrayList<>();
		for (Attachment attachment : table.attachments()) {
			if (isPossible(table.id().part(attachment.kind(), attachment.name()))) {
				attachments.add(attachment);
			}
			else {
				this.later.add(new CreateAttachment(table.name(), attachment));
			}
		}
		Table made = table.withConstraints(constraints).withIndexes(indexes).withAttachments(attachments);
		if (made.indexes().equals(table.indexes()) || table.options().uses().equals(IndexUses.NONE)) {
			return made;
		}
		TableOptions unused = table.options().withUses(IndexUses.NONE);
		this.later.add(new AlterTable(table.name(), unused, table.options()));
		return made.withOptions(unused);
	}

	/** A new constraint has another name than the one that the source has said. */
	private boolean isPossible(Table table, Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return table.options().bound() == null
					&& (this.present.contains(ObjectId.of(ObjectKind.TABLE, key.target()))
							|| this.schema.table(key.target()).isEmpty());
		}
		return isPossible(table.id().part(ObjectKind.CONSTRAINT, constraint.name()));
	}

	private boolean isPossible(ObjectId part) {
		return this.needs.getOrDefault(part, Set.of())
			.stream()
			.map((on) -> DependencyOrder.whole(this.schema, on))
			.allMatch((on) -> on == null || this.present.contains(on));
	}

	/**
	 * As a person would write them: the primary key, other keys, foreign keys, the rest.
	 */
	static List<Constraint> order(List<Constraint> constraints) {
		return constraints.stream()
			.sorted(Comparator.comparing(Creation::rank).thenComparing(Constraint::name))
			.toList();
	}

	private static int rank(Constraint constraint) {
		if (constraint instanceof KeyConstraint key) {
			return key.primary() ? 0 : 1;
		}
		return (constraint instanceof ForeignKey) ? 2 : 3;
	}

}
