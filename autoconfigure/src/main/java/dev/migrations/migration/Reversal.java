package dev.migrations.migration;

import java.util.List;

import dev.migrations.operation.Operation;
import dev.migrations.operation.SqlWriter;

/**
 * What undoes a call of a migration.
 */
sealed interface Reversal {

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
			return new SqlWriter("").script(List.of(this.operation.reverse()));
		}

	}

	/**
	 * Nothing does.
	 *
	 * @param advice what the migration could say instead
	 */
	record Unknown(String advice) implements Reversal {

		@Override
		public String script(RecordedCall call, List<RecordedCall> all, FormerDefinitions former) {
			throw new IrreversibleMigrationException(
					"%s does something that nobody knows how to undo: %s".formatted(call.call(), this.advice));
		}

	}

}
