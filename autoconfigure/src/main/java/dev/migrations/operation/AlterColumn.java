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
 * @param unfilled whether there are rows without a value, though it becomes one that
 * takes no null
 */
public record AlterColumn(QualifiedName table, Column from, Column to, boolean unfilled) implements Operation {

	/**
	 * A change of which nothing is known of the rows.
	 * @param table the table
	 * @param from how it is
	 * @param to how it becomes
	 */
	public AlterColumn(QualifiedName table, Column from, Column to) {
		this(table, from, to, false);
	}

	@Override
	public Operation reverse() {
		return new AlterColumn(this.table, this.to, this.from, this.unfilled);
	}

	/**
	 * Whether it is to take no null, and took them before.
	 */
	public boolean isTightening() {
		return this.to.notNull() && !this.from.notNull();
	}

	/**
	 * The same where there are rows without a value.
	 */
	public AlterColumn asUnfilled() {
		return new AlterColumn(this.table, this.from, this.to, true);
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
