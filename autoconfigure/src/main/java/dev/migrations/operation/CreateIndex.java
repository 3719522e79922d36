package dev.migrations.operation;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Create an index.
 *
 * @param relation its table or materialized view
 * @param index the index
 */
public record CreateIndex(QualifiedName relation, Index index) implements Operation {

	@Override
	public Operation reverse() {
		return new DropIndex(this.relation, this.index);
	}

}
