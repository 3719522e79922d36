package dev.migrations.script;

import java.util.List;

import dev.migrations.migration.Migration;
import dev.migrations.migration.MigrationStep;
import dev.migrations.migration.Operations;
import dev.migrations.migration.Recording;
import dev.migrations.revision.Direction;
import dev.migrations.revision.InvalidRevisionsException;

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

	/**
	 * The statements of a step that it says, to be closed.
	 * @throws InvalidRevisionsException if they cannot be run
	 */
	public ScriptStatements statements(MigrationStep step) {
		ScriptSource source = MigrationText.of(this.migration, new Recording.Steps(List.of(step)), List.of())
			.source(this.position.script());
		return new Outliner(source, true).outline().upgrade().open();
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
