package dev.migrations.migration;

import java.util.List;

import dev.migrations.operation.CreateObject;
import dev.migrations.operation.InsertRows;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Table;

/**
 * What undoes a call of a migration.
 */
sealed interface Reversal
		permits DefinitionReversal, Reversal.Said, Reversal.Structural, Reversal.Rows, Reversal.Unknown {

	/**
	 * The statements that undo it, each with its semicolon; empty if there are none.
	 * @param call the call
	 * @param all all calls of the migration
	 * @param former what the revisions before the migration have defined
	 * @throws IrreversibleMigrationException if nothing does
	 */
	String script(RecordedCall call, List<RecordedCall> all, FormerDefinitions former);

	/**
	 * SQL that the migration says.
	 *
	 * @param sql the statements
	 */
	record Said(String sql) implements Reversal {

		@Override
		public String script(RecordedCall call, List<RecordedCall> all, FormerDefinitions former) {
			return SqlText.terminated(this.sql);
		}

	}

	/**
	 * The reverse of an operation.
	 *
	 * @param operation what was done
	 */
	record Structural(Operation operation) implements Reversal {

		@Override
		public String script(RecordedCall call, List<RecordedCall> all, FormerDefinitions former) {
			return MigrationScript.text(this.operation.reverse());
		}

	}

	/**
	 * Rows go with a table that was created for them.
	 *
	 * @param insert the rows
	 */
	record Rows(InsertRows insert) implements Reversal {

		@Override
		public String script(RecordedCall call, List<RecordedCall> all, FormerDefinitions former) {
			boolean created = all.subList(0, all.indexOf(call))
				.stream()
				.anyMatch((other) -> other.reversal() instanceof Structural earlier
						&& earlier.operation() instanceof CreateObject create && create.object() instanceof Table table
						&& table.name().equals(this.insert.table()));
			return created ? "" : new Unknown(this.insert.obstacle()).script(call, all, former);
		}

	}

	/**
	 * Nothing does.
	 *
	 * @param advice why, and what the migration could say instead
	 */
	record Unknown(String advice) implements Reversal {

		@Override
		public String script(RecordedCall call, List<RecordedCall> all, FormerDefinitions former) {
			throw new IrreversibleMigrationException(
					"%s does something that nobody knows how to undo: %s".formatted(call.call(), this.advice));
		}

	}

}
