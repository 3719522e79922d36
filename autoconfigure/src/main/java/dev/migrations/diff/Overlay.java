package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import dev.migrations.schema.Aspect;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.CompositeType.Attribute;
import dev.migrations.schema.Dependency;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Extension;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Routine;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Speech;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;
import dev.migrations.schema.Voice;

/**
 * What is to be: what is there, overlaid with what a source says where it speaks.
 *
 * @param speech what it speaks of
 * @param naming the names of what nobody has named
 * @param droppable which of the things that are there may go if they are not said: those
 * that migrations have made
 */
record Overlay(Speech speech, Naming naming, Predicate<SchemaObject> droppable) {

	/**
	 * Lay what is said over what is there.
	 * @return what is to be, and what stays only because it may not be dropped
	 */
	DesiredSchema apply(Schema there, Schema said) {
		List<SchemaObject> objects = new ArrayList<>();
		List<ObjectId> kept = new ArrayList<>();
		Set<ObjectId> serials = SerialSequences.of(there);
		PartNames names = PartNames.free(this.naming, there, said);
		Inheritance inheritance = new Inheritance(there, said, this.speech);
		for (SchemaObject object : said.objects().values()) {
			if (serials.contains(object.id())) {
				continue;
			}
			SchemaObject before = there.objects().get(object.id());
			if (before != null) {
				objects.add(overlay(before, inheritance.own(object), kept, names));
			}
			else if (this.speech.of(aspect(object.id().kind())) != Voice.SILENT) {
				objects.add((object instanceof Table table) ? named(table, names) : object);
			}
		}
		for (SchemaObject object : there.objects().values()) {
			if (!said.objects().containsKey(object.id())) {
				boolean gone = this.speech.of(aspect(object.id().kind())) == Voice.SPEAKS && !inheritance.keeps(object);
				if (gone && !this.droppable.test(object)) {
					kept.add(object.id());
				}
				if (!gone || !this.droppable.test(object)) {
					objects.add(object);
				}
			}
		}
		Set<Dependency> dependencies = new TreeSet<>(there.dependencies());
		dependencies.addAll(said.dependencies());
		return new DesiredSchema(Schema.of(objects, dependencies, notCompared(there, said)), kept);
	}

	/**
	 * What only a file of SQL has will not come, which somebody should know. The casts
	 * that Hibernate would make for each enum are nobody's wish.
	 */
	private Map<String, Integer> notCompared(Schema there, Schema said) {
		Map<String, Integer> counts = new TreeMap<>(there.notCompared());
		if (this.speech.isOfEverything()) {
			said.notCompared().forEach((kind, count) -> counts.merge(kind, count, Math::max));
		}
		return counts;
	}

	private SchemaObject overlay(SchemaObject there, SchemaObject said, List<ObjectId> kept, PartNames names) {
		if (this.speech.of(aspect(said.id().kind())) == Voice.SILENT) {
			return there;
		}
		if (said instanceof Extension) {
			// where it is was chosen by nobody, or cannot be changed
			return there;
		}
		SchemaObject merged = said;
		if (said instanceof Table table) {
			merged = table((Table) there, table, kept, names);
		}
		else if (said instanceof Sequence sequence) {
			merged = new Facets(this.speech).sequence((Sequence) there, sequence);
		}
		else if (said instanceof View view) {
			merged = view((View) there, view);
		}
		else if (said instanceof EnumType type) {
			merged = type.withGrants(there.grants());
		}
		else if (said instanceof DomainType type) {
			merged = type.withGrants(there.grants());
		}
		else if (said instanceof CompositeType type) {
			merged = new CompositeType(type.name(), attributes(((CompositeType) there).attributes(), type.attributes()),
					there.grants(), type.comment());
		}
		else if (said instanceof Routine routine) {
			merged = new Routine(routine.name(), routine.arguments(), routine.procedure(), routine.signature(),
					routine.definition(), ((Routine) there).grants(), routine.comment());
		}
		return merged.withComment(new Facets(this.speech).comment(there.comment(), said.comment()));
	}

	private View view(View there, View said) {
		Facets facets = new Facets(this.speech);
		return said.withGrants(there.grants())
			.withOrder(facets.choose(Aspect.STORAGE, there.order(), said.order(), said.order() != null))
			.withColumns(said.columns()
				.stream()
				.map((column) -> there.columns()
					.stream()
					.filter((other) -> other.name().equals(column.name()))
					.findFirst()
					.map((before) -> facets.column(before, column))
					.orElse(column))
				.toList());
	}

	private List<Attribute> attributes(List<Attribute> there, List<Attribute> said) {
		Facets facets = new Facets(this.speech);
		return said.stream()
			.map((column) -> there.stream()
				.filter((other) -> other.name().equals(column.name()))
				.findFirst()
				.map((before) -> new Attribute(column.name(), column.type(), before.grants(),
						facets.comment(before.comment(), column.comment())))
				.orElse(column))
			.toList();
	}

	/** Of a table that no migration has made nothing goes either. */
	private Table table(Table there, Table said, List<ObjectId> kept, PartNames names) {
		if (this.droppable.test(there)) {
			return new TableOverlay(this.speech, names).apply(there, said);
		}
		Table all = new TableOverlay(this.speech, names.copy()).apply(there, said);
		Table careful = new TableOverlay(this.speech.withoutRemovals(), names).apply(there, said);
		Set<ObjectId> parts = new TreeSet<>(TableParts.of(careful));
		parts.removeAll(TableParts.of(all));
		kept.addAll(parts);
		return careful;
	}

	private Table named(Table table, PartNames names) {
		return new TableOverlay(this.speech, names).apply(table.withConstraints(List.of()).withIndexes(List.of()),
				table);
	}

	private static Aspect aspect(ObjectKind kind) {
		return switch (kind) {
			case NAMESPACE -> Aspect.NAMESPACES;
			case EXTENSION -> Aspect.EXTENSIONS;
			case SEQUENCE -> Aspect.SEQUENCES;
			case TABLE -> Aspect.TABLES;
			case ROUTINE -> Aspect.ROUTINES;
			case VIEW, MATERIALIZED_VIEW -> Aspect.VIEWS;
			default -> Aspect.TYPES;
		};
	}

}
