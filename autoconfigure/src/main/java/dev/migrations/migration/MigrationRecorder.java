package dev.migrations.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Calls migrations without a database, to see what they would do.
 */
public final class MigrationRecorder {

	private final FormerDefinitions former;

	/**
	 * Create a recorder.
	 * @param former what the revisions before the migration have defined
	 */
	public MigrationRecorder(FormerDefinitions former) {
		this.former = former;
	}

	/**
	 * What a migration does on an upgrade.
	 * @param migration the migration
	 * @throws MigrationCallException if it calls something where that cannot be
	 * @throws RuntimeException if it fails by itself
	 */
	public Recording upgrade(Migration migration) {
		RecordingOperations op = record(migration, migration::upgrade);
		return (op.live() != null) ? op.live() : new Recording.Steps(op.steps());
	}

	/**
	 * What a migration does on a downgrade: that of a {@link ReversibleMigration} is the
	 * reverse of its upgrade, unless it has written one.
	 * @param migration the migration
	 * @throws IrreversibleMigrationException if it cannot be undone
	 * @throws MigrationCallException if it calls something where that cannot be
	 * @throws RuntimeException if it fails by itself
	 */
	public Recording downgrade(Migration migration) {
		if (!reverses(migration)) {
			RecordingOperations op = record(migration, migration::downgrade);
			return (op.live() != null) ? op.live() : new Recording.Steps(op.steps());
		}
		RecordingOperations op = record(migration, migration::upgrade);
		if (op.live() != null) {
			throw new IrreversibleMigrationException(
					"'%s' at %s does something that nobody knows how to undo: write 'downgrade', or let the operations say what is done"
						.formatted(op.live().call(), op.live().at()));
		}
		return new Recording.Steps(reverse(op.calls()));
	}

	/**
	 * Whether the downgrade of a migration is the reverse of its upgrade.
	 * @param migration the migration
	 */
	public static boolean reverses(Migration migration) {
		try {
			return migration instanceof ReversibleMigration
					&& migration.getClass().getMethod("downgrade", Operations.class).getDeclaringClass().isInterface();
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RecordingOperations record(Migration migration, Consumer<Operations> direction) {
		RecordingOperations op = new RecordingOperations(migration);
		try {
			direction.accept(op);
		}
		catch (RuntimeException ex) {
			if (op.failure() == null && op.live() == null) {
				throw ex;
			}
		}
		finally {
			op.end();
		}
		@Nullable MigrationCallException failure = op.failure();
		if (failure != null) {
			throw failure;
		}
		return op;
	}

	private List<MigrationStep> reverse(List<RecordedCall> calls) {
		List<RecordedCall> reversed = new ArrayList<>(calls);
		Collections.reverse(reversed);
		List<MigrationStep> steps = new ArrayList<>();
		for (RecordedCall call : reversed) {
			String script = call.reversal().script(call, calls, this.former);
			if (!script.isEmpty()) {
				steps.add(new MigrationStep.Sql(script, call.step().at(), call.step().transactional()));
			}
		}
		return steps;
	}

}
