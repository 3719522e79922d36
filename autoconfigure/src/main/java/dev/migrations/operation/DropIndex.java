package dev.migrations.operation;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Drop an index.
 *
 * @param relation its table or materialized view
 * @param index the index, whole, so that it can be created again
 */
public record DropIndex(QualifiedName relation, Index index) implements Operation {

	@Override
	public Operation reverse() {
		return new CreateIndex(this.relation, this.index);
	}

}
