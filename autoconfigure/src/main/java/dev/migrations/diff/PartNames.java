package dev.migrations.diff;

import java.util.HashSet;
import java.util.Set;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * Names those parts of tables that nobody has named, none like another: indexes, and
 * constraints that have one, share their names with the tables and sequences of their
 * schema, other constraints with those of their table.
 */
final class PartNames {

	private final Naming naming;

	private final GeneratedNames generated;

	private final Set<QualifiedName> relations;

	private PartNames(Naming naming, Set<QualifiedName> relations) {
		this.naming = naming;
		this.generated = new GeneratedNames(naming.written());
		this.relations = new HashSet<>(relations);
	}

	/**
	 * Create names that are neither in a database nor chosen by a source.
	 */
	static PartNames free(Naming naming, Schema there, Schema said) {
		PartNames names = new PartNames(naming, Set.of());
		there.objects().values().forEach((object) -> names.take(object, false));
		said.objects().values().forEach((object) -> names.take(object, true));
		return names;
	}

	/** Names that are given with it are still free for these. */
	PartNames copy() {
		return new PartNames(this.naming, this.relations);
	}

	private void take(SchemaObject object, boolean chosen) {
		if (object instanceof Relation || object instanceof Sequence) {
			this.relations.add(object.name());
		}
		if (object instanceof Relation relation) {
			QualifiedName name = relation.name();
			relation.indexes()
				.stream()
				.filter((index) -> !chosen || !isGenerated(name.name(), index.name()))
				.forEach((index) -> this.relations.add(name.sibling(index.name())));
		}
		if (object instanceof Table table) {
			table.constraints()
				.stream()
				.filter(PartNames::isRelation)
				.filter((constraint) -> !chosen || !isGenerated(table.name().name(), constraint.name()))
				.forEach((constraint) -> this.relations.add(table.name().sibling(constraint.name())));
		}
	}

	private static boolean isRelation(Constraint constraint) {
		return constraint instanceof KeyConstraint || constraint instanceof ExclusionConstraint;
	}

	/** Whether nobody has chosen the name of a part. */
	boolean isGenerated(String table, String name) {
		return this.generated.includes(table, name);
	}

	/** Whether a constraint has the name that it would be given. */
	boolean isUsual(String table, Constraint constraint) {
		return constraint.name().equals(this.naming.of(table, constraint));
	}

	/**
	 * The names of one table.
	 * @param said what is said of it
	 * @param gone what it has and is to lose, before anything is made
	 */
	OfTable of(Table said, Table gone) {
		gone.constraints()
			.stream()
			.filter(PartNames::isRelation)
			.forEach((constraint) -> this.relations.remove(gone.name().sibling(constraint.name())));
		gone.indexes().forEach((index) -> this.relations.remove(gone.name().sibling(index.name())));
		OfTable names = new OfTable(said.name());
		said.constraints().stream().filter((constraint) -> !names.isGenerated(constraint.name())).forEach(names::take);
		take(said, true);
		return names;
	}

	/**
	 * The names of one table.
	 */
	final class OfTable {

		private final QualifiedName table;

		private final Set<String> constraints = new HashSet<>();

		private OfTable(QualifiedName table) {
			this.table = table;
		}

		boolean isGenerated(String name) {
			return PartNames.this.isGenerated(this.table.name(), name);
		}

		/** No other gets its name. */
		void take(Constraint constraint) {
			this.constraints.add(constraint.name());
		}

		Constraint name(Constraint constraint) {
			String usual = PartNames.this.naming.of(this.table.name(), constraint);
			String name = usual;
			for (int i = 2; this.constraints.contains(name) || (isRelation(constraint) && isTaken(name)); i++) {
				name = NameTemplate.fit(usual, "_" + i);
			}
			this.constraints.add(name);
			if (isRelation(constraint)) {
				PartNames.this.relations.add(this.table.sibling(name));
			}
			return constraint.withName(name);
		}

		Index name(Index index) {
			String usual = PartNames.this.naming.of(this.table.name(), index);
			String name = usual;
			for (int i = 2; isTaken(name); i++) {
				name = NameTemplate.fit(usual, "_" + i);
			}
			PartNames.this.relations.add(this.table.sibling(name));
			return index.withName(name);
		}

		private boolean isTaken(String name) {
			return PartNames.this.relations.contains(this.table.sibling(name));
		}

	}

}
