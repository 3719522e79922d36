package dev.migrations.operation;

import dev.migrations.schema.View;

/**
 * Change what a view has besides its query: the defaults of its columns, how a
 * materialized one stores them, and the index it is ordered by.
 *
 * @param from how it is
 * @param to how it becomes, with the same columns
 */
public record AlterView(View from, View to) implements Operation {

	@Override
	public AlterView reverse() {
		return new AlterView(this.to, this.from);
	}

}
