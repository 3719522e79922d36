package dev.migrations.diff;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.migrations.schema.Aspect;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Speech;
import dev.migrations.schema.Table;
import dev.migrations.schema.Voice;

/**
 * What there is only because tables inherit from others or are parts of them. Who does
 * not speak of that cannot tell the columns that a table has of another from its own, and
 * does not know the others.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-inherit.html">Inheritance</a>
 */
record Inheritance(Schema there, Schema said, Speech speech) {

	/**
	 * A table that is said, without the columns that it has of its parents already.
	 */
	SchemaObject own(SchemaObject object) {
		if (isSaid() || !(object instanceof Table table)) {
			return object;
		}
		Table before = this.there.table(table.name()).orElse(table);
		Set<String> inherited = new TreeSet<>();
		ancestors(before).flatMap((parent) -> parent.columns().stream()).map(Column::name).forEach(inherited::add);
		return table.withColumns(table.columns()
			.stream()
			.filter((column) -> before.column(column.name()).isPresent() || !inherited.contains(column.name()))
			.toList());
	}

	/**
	 * Whether something stays though nothing is said of it: a part of a table that does,
	 * or one from which such a table inherits.
	 */
	boolean keeps(SchemaObject object) {
		return !isSaid() && object instanceof Table table
				&& (ancestors(table).anyMatch((parent) -> isSaid(parent)) || this.there.all(Table.class)
					.anyMatch((child) -> isSaid(child) && ancestors(child).anyMatch(table::equals)));
	}

	private boolean isSaid() {
		return this.speech.of(Aspect.TABLE_OPTIONS) == Voice.SPEAKS;
	}

	private boolean isSaid(Table table) {
		return this.said.objects().containsKey(table.id());
	}

	private Stream<Table> ancestors(Table table) {
		return table.options()
			.parents()
			.stream()
			.flatMap((name) -> this.there.find(ObjectId.of(ObjectKind.TABLE, name)).stream())
			.map(Table.class::cast)
			.flatMap((parent) -> Stream.concat(Stream.of(parent), ancestors(parent)));
	}

}
