package dev.migrations.operation;

import java.util.Objects;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Change a column, but for its name and comment.
 *
 * @param table the table
 * @param from how it is
 * @param to how it becomes
 */
public record AlterColumn(QualifiedName table, Column from, Column to) implements Operation {

	@Override
	public Operation reverse() {
		return new AlterColumn(this.table, this.to, this.from);
	}

	/**
	 * Whether the values become of another type.
	 */
	public boolean changesType() {
		return !this.from.type().equals(this.to.type()) || !Objects.equals(this.from.collation(), this.to.collation());
	}

	/**
	 * Whether PostgreSQL converts the values by itself, and what depends on them.
	 */
	public boolean isAutomatic() {
		return Conversion.of(this.from.type(), this.to.type()) == Conversion.AUTOMATIC;
	}

}
