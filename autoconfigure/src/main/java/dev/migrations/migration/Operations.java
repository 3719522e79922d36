package dev.migrations.migration;

import java.sql.Connection;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a migration can do. The names and options are those of Alembic's {@code op} where
 * it has one.
 * <p>
 * A migration is also called without a database, to see what it would do: what is said
 * here is then written down and run later, in its order. A migration that asks for
 * {@link #jdbc()} or {@link #connection()} is called with a database only, and cannot be
 * written into a script.
 */
public interface Operations extends TableOperations, ConstraintOperations, IndexOperations, TypeOperations,
		SchemaOperations, ViewOperations, RoutineOperations, DataOperations {

	/**
	 * Run statements of SQL.
	 * @param sql one or more statements, separated by semicolons; it runs as it is
	 */
	void execute(String sql);

	/**
	 * Run statements of SQL, and say what undoes them.
	 * @param sql one or more statements, separated by semicolons; it runs as it is
	 * @param reverse the statements that undo it, which are what a
	 * {@link ReversibleMigration} runs on a downgrade; empty if there is nothing to undo
	 */
	void execute(String sql, String reverse);

	/**
	 * Run code in the transaction of the statements around it, as a step of its own: a
	 * run that goes on where another was interrupted does not repeat it once it was done.
	 * @param work the code
	 */
	void jdbc(JdbcWork work);

	/**
	 * The way to the database, on the connection and in the transaction of the migration,
	 * which from there on runs as it is called, and not step by step.
	 */
	JdbcClient jdbc();

	/**
	 * The connection of the migration, in its transaction, as {@link #jdbc()} has it.
	 * Closing it does nothing.
	 */
	Connection connection();

	/**
	 * Run operations outside a transaction, each by itself. What was said before is
	 * committed first.
	 * @param block calls the operations
	 */
	void autocommit(Runnable block);

	/**
	 * Walk over the rows of a table in batches, each a transaction of its own. What was
	 * said before is committed first. A run that was interrupted goes on behind the last
	 * batch that was committed.
	 * @param table the table, {@code schema.name} or a name in the managed schema
	 * @param batch says by which key, over which rows, and what is done with them
	 */
	void batch(String table, Consumer<BatchBuilder> batch);

}
