package dev.migrations.migration;

import java.util.List;

/**
 * What a migration does in one direction.
 */
public sealed interface Recording {

	/**
	 * All of it, known before it runs.
	 *
	 * @param steps the steps in their order
	 */
	record Steps(List<MigrationStep> steps) implements Recording {

		public Steps {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * Known only with a database: the migration asks for the way to it.
	 *
	 * @param call how: {@code op.jdbc()} or {@code op.connection()}
	 * @param at where
	 */
	record Live(String call, CallSite at) implements Recording {

	}

}
