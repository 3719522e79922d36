package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.IndexUses;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOptions;
import dev.migrations.schema.View;

import org.jspecify.annotations.Nullable;

/**
 * Puts together what the queries give.
 */
final class CatalogAssembly {

	private final CatalogIds ids = new CatalogIds();

	private final NamespaceCatalog namespaces;

	private final RelationCatalog relations;

	private final ColumnCatalog columns;

	private final ConstraintCatalog constraints;

	private final IndexCatalog indexes;

	private final TypeCatalog types;

	private final DefinitionCatalog definitions;

	private final DependencyCatalog dependencies;

	/** The sequence that belongs to a column, by the column. */
	private final Map<ObjectId, RelationRow> sequences = new HashMap<>();

	CatalogAssembly(CatalogScope scope, CatalogQueries queries) {
		this.namespaces = new NamespaceCatalog(queries);
		this.relations = new RelationCatalog(queries, scope.ignoredTables(), this.ids);
		this.columns = new ColumnCatalog(queries, this.ids);
		this.constraints = new ConstraintCatalog(queries, this.ids);
		this.types = new TypeCatalog(queries, this.constraints, this.ids);
		this.indexes = new IndexCatalog(queries, this.ids);
		this.definitions = new DefinitionCatalog(queries, this.ids);
		this.dependencies = new DependencyCatalog(queries, this.ids);
		for (RelationRow row : this.relations.rows.values()) {
			ObjectId owner = this.ids.find("pg_class", row.ownerTable(), row.ownerColumn());
			if (owner != null) {
				this.sequences.put(owner, row);
			}
		}
	}

	Schema assemble() {
		List<SchemaObject> objects = new ArrayList<>(this.namespaces.objects);
		objects.addAll(this.types.objects);
		objects.addAll(this.definitions.routines);
		for (RelationRow row : this.relations.rows.values()) {
			SchemaObject object = object(row);
			if (object != null) {
				objects.add(object);
			}
		}
		return Schema.of(objects, this.dependencies.dependencies, this.namespaces.notCompared);
	}

	private @Nullable SchemaObject object(RelationRow row) {
		return switch (row.id().kind()) {
			case TABLE -> table(row);
			case SEQUENCE -> sequence(row);
			default -> view(row);
		};
	}

	private Table table(RelationRow row) {
		return new Table(row.id().name(),
				this.columns.of(row.oid())
					.stream()
					.filter(ColumnRow::local)
					.map((column) -> column(row.id(), column))
					.toList(),
				this.constraints.ofTable(row.oid()), this.indexes.of(row.oid()), this.definitions.of(row.oid()),
				new TableOptions(row.unlogged(), row.storage(), row.rowSecurity(), row.forcedRowSecurity(),
						row.partitionKey(), row.bound(), this.relations.names(row.parents()), uses(row)),
				row.grants(), row.comment());
	}

	private IndexUses uses(RelationRow row) {
		IndexUses uses = this.indexes.uses(row.oid());
		return (row.replicaIdentity() != null) ? new IndexUses(row.replicaIdentity(), uses.order()) : uses;
	}

	private Column column(ObjectId table, ColumnRow row) {
		RelationRow sequence = this.sequences.get(table.part(ObjectKind.COLUMN, row.column().name()));
		if (sequence == null) {
			return row.column();
		}
		if (sequence.identity()) {
			return withRights(row.column(), sequence).withValue(
					new ColumnValue.Identity(row.identity().equals("a"), Objects.requireNonNull(sequence.sequence())));
		}
		return SerialColumn.is(table.name(), row, sequence)
				? withRights(row.column(), sequence).withValue(new ColumnValue.Serial()) : row.column();
	}

	private static Column withRights(Column column, RelationRow sequence) {
		return column.withDetails(column.details().withGrants(column.details().grants(), sequence.grants()));
	}

	private @Nullable Sequence sequence(RelationRow row) {
		ObjectId owner = this.ids.find("pg_class", row.ownerTable(), row.ownerColumn());
		if (owner != null) {
			ColumnRow column = this.columns.of(row.ownerTable())
				.stream()
				.filter((candidate) -> candidate.number() == row.ownerColumn())
				.findFirst()
				.orElseThrow();
			if (row.identity() || SerialColumn.is(owner.name(), column, row)) {
				return null;
			}
		}
		return new Sequence(row.id().name(), Objects.requireNonNull(row.sequence()),
				(owner != null) ? new ColumnName(owner.name(), owner.part()) : null, row.grants(), row.comment());
	}

	private View view(RelationRow row) {
		return new View(row.id().name(), row.id().kind() == ObjectKind.MATERIALIZED_VIEW,
				Objects.requireNonNull(row.query()),
				this.columns.of(row.oid()).stream().map((column) -> column.column().withCollation(null)).toList(),
				row.storage(), this.indexes.of(row.oid()), this.definitions.of(row.oid()), row.grants(),
				this.indexes.uses(row.oid()).order(), row.comment());
	}

}
