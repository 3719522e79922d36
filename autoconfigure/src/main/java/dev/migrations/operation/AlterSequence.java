package dev.migrations.operation;

import dev.migrations.schema.Sequence;

/**
 * Change how a sequence counts, or whom it belongs to.
 *
 * @param from how it is
 * @param to how it becomes
 */
public record AlterSequence(Sequence from, Sequence to) implements Operation {

	@Override
	public Operation reverse() {
		return new AlterSequence(this.to, this.from);
	}

}
