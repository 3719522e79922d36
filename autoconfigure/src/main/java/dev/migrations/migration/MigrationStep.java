package dev.migrations.migration;

import java.time.Duration;
import java.util.List;

/**
 * What a migration does, one call of {@link Operations} after the other.
 */
public sealed interface MigrationStep {

	/**
	 * Where in the migration it is said.
	 */
	CallSite at();

	/**
	 * Whether it runs inside a transaction.
	 */
	boolean transactional();

	/**
	 * Statements of SQL.
	 *
	 * @param script the statements, each with its semicolon at its end, as they would
	 * stand in a section of a revision file; a {@code COPY} with the lines of its data
	 * @param at where it is said
	 * @param transactional whether they run inside a transaction, else each by itself
	 */
	record Sql(String script, CallSite at, boolean transactional) implements MigrationStep {

	}

	/**
	 * Code, which runs in the transaction of the statements around it. What it does
	 * cannot be written into a script.
	 *
	 * @param work the code
	 * @param at where it is said
	 */
	record Code(JdbcWork work, CallSite at) implements MigrationStep {

		@Override
		public boolean transactional() {
			return true;
		}

	}

	/**
	 * A walk over the rows of a table in batches, each a transaction of its own.
	 *
	 * @param table the table, as it is written in SQL
	 * @param key the columns of a unique key, as they are written in SQL, by whose order
	 * it walks
	 * @param where the condition on the rows, as it is written in SQL; {@code true} for
	 * all
	 * @param size how many rows are a batch at most
	 * @param targetTime how long a batch should take, by which its size changes; zero if
	 * it does not matter
	 * @param pause how long it waits between batches
	 * @param work what is done with each batch
	 * @param at where it is said
	 */
	record Batches(String table, List<String> key, String where, int size, Duration targetTime, Duration pause,
			BatchWork work, CallSite at) implements MigrationStep {

		public Batches {
			key = List.copyOf(key);
		}

		@Override
		public boolean transactional() {
			return false;
		}

	}

}
