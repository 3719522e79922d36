package dev.migrations.migration;

import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.Define;
import dev.migrations.operation.DropDefinition;
import dev.migrations.operation.InsertRows;
import dev.migrations.operation.Operation;
import dev.migrations.operation.SqlWriter;
import dev.migrations.operation.With;
import dev.migrations.operation.With.Option;

/**
 * Makes steps of what a migration calls.
 */
final class MigrationScript {

	/** It writes no schema of what is in the managed one. */
	private static final SqlWriter WRITER = new SqlWriter("");

	private MigrationScript() {
	}

	static String text(Operation operation) {
		return WRITER.script(List.of(operation));
	}

	static MigrationStep.Sql of(Operation operation, CallSite at, boolean transactional) {
		boolean concurrent = operation instanceof With with && with.options().contains(Option.CONCURRENTLY);
		return new MigrationStep.Sql(text(operation), at, transactional && !concurrent);
	}

	static Reversal reversal(Operation operation) {
		if (operation instanceof Define define) {
			return define.replacing() ? DefinitionReversal.of(define) : new Reversal.Structural(define);
		}
		if (operation instanceof DropDefinition drop) {
			return DefinitionReversal.of(drop);
		}
		if (operation instanceof InsertRows insert) {
			return new Reversal.Rows(insert);
		}
		String obstacle = operation.obstacle();
		return (obstacle != null) ? new Reversal.Unknown(obstacle) : new Reversal.Structural(operation);
	}

	static MigrationStep.Batches batches(Call call, String table, Consumer<BatchBuilder> batch) {
		BatchBuilder builder = new BatchBuilder(table);
		batch.accept(builder);
		return builder.build(call.at());
	}

}
