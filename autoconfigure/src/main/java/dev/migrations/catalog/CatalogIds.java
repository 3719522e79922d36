package dev.migrations.catalog;

import java.util.HashMap;
import java.util.Map;

import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

import org.jspecify.annotations.Nullable;

/**
 * What the numbers of the catalog stand for.
 */
final class CatalogIds {

	private final Map<Address, ObjectId> ids = new HashMap<>();

	void add(String catalog, long oid, ObjectId id) {
		this.ids.put(new Address(catalog, oid, 0), id);
	}

	void addColumn(long relation, int number, String column) {
		ObjectId id = find("pg_class", relation, 0);
		if (id != null) {
			this.ids.put(new Address("pg_class", relation, number), id.part(ObjectKind.COLUMN, column));
		}
	}

	/**
	 * What a number stands for.
	 * @return {@code null} if it is not read
	 */
	@Nullable ObjectId find(String catalog, long oid, int column) {
		return this.ids.get(new Address(catalog, oid, column));
	}

	private record Address(String catalog, long oid, int column) {

	}

}
