package dev.migrations.autogenerate;

import dev.migrations.schema.Column;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;

/**
 * What is to be as far as it can be while rows are in the way.
 *
 * @param found what there is
 */
record LenientSchema(Schema found) {

	/** The same, in which columns and domains may take nulls that take them now. */
	Schema of(Schema desired) {
		return desired.withObjects(desired.objects().values().stream().map(this::object).toList());
	}

	private SchemaObject object(SchemaObject object) {
		if (object instanceof DomainType domain) {
			return this.found.find(domain.id()).filter((other) -> !((DomainType) other).notNull()).isPresent()
					? domain.withNotNull(false) : domain;
		}
		return (object instanceof Table table)
				? table.withColumns(table.columns().stream().map((column) -> column(table, column)).toList()) : object;
	}

	private Column column(Table table, Column column) {
		boolean open = this.found.table(table.name())
			.flatMap((other) -> other.column(column.name()))
			.filter((other) -> !other.notNull())
			.isPresent();
		return open ? column.withNotNull(false) : column;
	}

}
