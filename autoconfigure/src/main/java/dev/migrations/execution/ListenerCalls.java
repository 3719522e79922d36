package dev.migrations.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;

import dev.migrations.execution.MigrationEvent.Kind;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RowChange;
import org.jspecify.annotations.Nullable;

/**
 * Tells the listeners of a run what its steps do.
 */
final class ListenerCalls {

	private final RunOptions options;

	private final Connection connection;

	ListenerCalls(RunOptions options, Connection connection) {
		this.options = options;
		this.connection = connection;
	}

	/** Whether there is nobody to tell. */
	boolean isEmpty() {
		return this.options.listeners().isEmpty();
	}

	/**
	 * What is to be told of a step.
	 * @param rows the rows of the version table before it
	 */
	MigrationEvent event(Kind kind, @Nullable RevisionHeader revision, SortedSet<RevisionId> rows, RowChange change) {
		return new MigrationEvent(kind, revision, rows, change.applyTo(rows), this.options.tag(), this.connection);
	}

	/**
	 * The step begins.
	 * @throws ListenerFailure if one of them does not want it
	 */
	void before(MigrationEvent event) {
		tell((listener) -> listener.beforeStep(event));
	}

	/**
	 * The step is done, but for the commit.
	 * @throws ListenerFailure if one of them does not want it
	 */
	void after(MigrationEvent event) {
		tell((listener) -> listener.afterStep(event));
	}

	private void tell(Call call) {
		for (MigrationListener listener : this.options.listeners()) {
			try {
				call.to(listener);
			}
			catch (SQLException | RuntimeException ex) {
				throw new ListenerFailure(listener, ex);
			}
		}
	}

	@FunctionalInterface
	private interface Call {

		void to(MigrationListener listener) throws SQLException;

	}

}
