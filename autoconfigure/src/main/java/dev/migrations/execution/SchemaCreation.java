package dev.migrations.execution;

import java.util.List;

import dev.migrations.revision.MigrationsException;

/**
 * Makes a whole schema at once, where the database has nothing yet.
 */
public interface SchemaCreation {

	/**
	 * What says how the schema is, as messages call it: "the JPA entities".
	 */
	String source();

	/**
	 * The statements that make it, which run in one transaction. They are asked for under
	 * the lock, and may be found out over a connection of their own.
	 * @throws MigrationsException if nobody says them
	 */
	List<String> statements();

}
