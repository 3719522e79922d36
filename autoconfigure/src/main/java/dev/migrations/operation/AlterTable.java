package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.TableOptions;

/**
 * Change what a table is besides its columns and constraints.
 *
 * @param table the table
 * @param from how it is
 * @param to how it becomes
 */
public record AlterTable(QualifiedName table, TableOptions from, TableOptions to) implements Operation {

	@Override
	public Operation reverse() {
		return new AlterTable(this.table, this.to, this.from);
	}

}
