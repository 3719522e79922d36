package dev.migrations.model;

import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Speech;

/**
 * Says what the schema should be. A service whose schema is written down neither in JPA
 * entities nor in a file of SQL declares a bean of this type.
 */
public interface SchemaSource {

	/**
	 * What it is, as messages call it: "the JPA entities", "schema.sql".
	 */
	String name();

	/**
	 * Whether it has anything to say: entities of which there are none do not.
	 */
	default boolean isPresent() {
		return true;
	}

	/**
	 * What it speaks of. What it is silent about is left in the database as it is.
	 */
	Speech speech();

	/**
	 * The statements that make the schema from nothing, in their order. They run in one
	 * transaction, and unqualified names mean the schema that is managed.
	 * @param majorVersion the major version of the PostgreSQL server on which they will
	 * run, for example 18
	 * @throws MigrationsException if the source cannot be read
	 */
	List<SourceStatement> statements(int majorVersion);

}
