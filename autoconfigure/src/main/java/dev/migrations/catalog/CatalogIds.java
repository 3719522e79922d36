package dev.migrations.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

import org.jspecify.annotations.Nullable;

/**
 * What the numbers of the catalog stand for.
 */
final class CatalogIds {

	private final Map<Address, ObjectId> ids = new HashMap<>();

	private final Map<Address, String> columns = new HashMap<>();

	void add(String catalog, long oid, ObjectId id) {
		this.ids.put(new Address(catalog, oid, 0), id);
	}

	/** Whether or not the relation is read. */
	void addColumnName(long relation, int number, String column) {
		this.columns.put(new Address("pg_class", relation, number), column);
	}

	/** The names of columns of a relation, by their numbers; 0 is no column. */
	List<String> columnNames(long relation, List<Integer> numbers) {
		return numbers.stream()
			.map((number) -> this.columns.get(new Address("pg_class", relation, number)))
			.filter(Objects::nonNull)
			.toList();
	}

	void addColumn(long relation, int number, String column) {
		ObjectId id = find("pg_class", relation, 0);
		if (id != null) {
			this.ids.put(new Address("pg_class", relation, number), id.part(ObjectKind.COLUMN, column));
		}
	}

	/**
	 * What a number stands for. An attribute of a composite type stands for the type.
	 * @return {@code null} if it is not read
	 */
	@Nullable ObjectId find(String catalog, long oid, int column) {
		ObjectId id = this.ids.get(new Address(catalog, oid, column));
		if (id == null && column != 0) {
			ObjectId whole = this.ids.get(new Address(catalog, oid, 0));
			return (whole != null && whole.kind() == ObjectKind.COMPOSITE) ? whole : null;
		}
		return id;
	}

	private record Address(String catalog, long oid, int column) {

	}

}
