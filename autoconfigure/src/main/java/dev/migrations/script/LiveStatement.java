package dev.migrations.script;

import dev.migrations.migration.Migration;
import dev.migrations.migration.Operations;
import dev.migrations.revision.Direction;

/**
 * All of a revision in Java that asks for the way to the database, and so is known only
 * when it runs. It is one transaction.
 *
 * @param text what it asks for
 * @param position where
 * @param migration the revision
 * @param direction whether it is upgraded to or downgraded from
 */
public record LiveStatement(String text, SourcePosition position, Migration migration,
		Direction direction) implements ScriptStatement {

	/**
	 * Run it.
	 * @param op works on the database
	 */
	public void run(Operations op) {
		if (this.direction == Direction.UPGRADE) {
			this.migration.upgrade(op);
		}
		else {
			this.migration.downgrade(op);
		}
	}

	@Override
	public boolean transactional() {
		return true;
	}

	@Override
	public PsqlReading psql() {
		return PsqlReading.NONE;
	}

}
