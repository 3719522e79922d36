package dev.migrations.migration;

import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.Operation;
import dev.migrations.operation.SqlWriter;

/**
 * Makes steps of what a migration calls.
 */
final class MigrationScript {

	private static final SqlWriter WRITER = new SqlWriter("");

	private MigrationScript() {
	}

	static MigrationStep.Sql of(Operation operation, CallSite at, boolean transactional) {
		return new MigrationStep.Sql(WRITER.script(List.of(operation)), at, transactional);
	}

	static Reversal reversal(Operation operation) {
		return new Reversal.Structural(operation);
	}

	static MigrationStep.Batches batches(Call call, String table, Consumer<BatchBuilder> batch) {
		BatchBuilder builder = new BatchBuilder(table);
		batch.accept(builder);
		return builder.build(call.at());
	}

}
