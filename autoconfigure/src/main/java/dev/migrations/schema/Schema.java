package dev.migrations.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All of a database that is compared: what the database has, or what the code wants. It
 * may span several schemas of PostgreSQL.
 *
 * @param objects what it is made of, by identity
 * @param dependencies what in it needs what
 * @param notCompared how many things there are besides, by kind, that are neither read
 * nor compared
 */
public record Schema(SortedMap<ObjectId, SchemaObject> objects, SortedSet<Dependency> dependencies,
		SortedMap<String, Integer> notCompared) {

	/** Nothing at all. */
	public static final Schema EMPTY = of(Set.of(), Set.of(), Map.of());

	public Schema {
		objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
		dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
		notCompared = Collections.unmodifiableSortedMap(new TreeMap<>(notCompared));
	}

	/**
	 * Create a schema of the given objects.
	 * @param objects the objects, each of another identity
	 * @param dependencies what needs what
	 * @param notCompared what there is besides
	 */
	public static Schema of(Collection<? extends SchemaObject> objects, Collection<Dependency> dependencies,
			Map<String, Integer> notCompared) {
		return new Schema(
				objects.stream()
					.collect(Collectors.toMap(SchemaObject::id, (object) -> object, Schema::refuse, TreeMap::new)),
				new TreeSet<>(dependencies), new TreeMap<>(notCompared));
	}

	/**
	 * The object of an identity.
	 * @param id the identity of a whole
	 */
	public Optional<SchemaObject> find(ObjectId id) {
		return Optional.ofNullable(this.objects.get(id));
	}

	/**
	 * The table of a name.
	 * @param name the name
	 */
	public Optional<Table> table(QualifiedName name) {
		return find(ObjectId.of(ObjectKind.TABLE, name)).map(Table.class::cast);
	}

	/**
	 * All objects of one kind, by identity.
	 * @param type the kind
	 * @param <T> the kind
	 */
	public <T extends SchemaObject> Stream<T> all(Class<T> type) {
		return this.objects.values().stream().filter(type::isInstance).map(type::cast);
	}

	/**
	 * The same dependencies and counts with other objects.
	 * @param objects the objects
	 */
	public Schema withObjects(Collection<? extends SchemaObject> objects) {
		return of(objects, this.dependencies, this.notCompared);
	}

	private static SchemaObject refuse(SchemaObject first, SchemaObject second) {
		throw new IllegalArgumentException("There are two of %s".formatted(first.id()));
	}

}
