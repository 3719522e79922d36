package dev.migrations.execution;

import java.sql.SQLException;

/**
 * Is told of each step of a run, inside the transaction of that step: what it does on the
 * step's connection is committed with the step or not at all. Every bean of this type is
 * called, in the order of {@code @Order}. Where there is one, the statements of a
 * revision are sent one at a time.
 * <p>
 * A bean that needs the schema (a {@code JdbcTemplate}, a repository) is made after the
 * schema is brought to its target, so a listener cannot use one; it has the
 * {@linkplain MigrationEvent#connection() connection}.
 */
public interface MigrationListener {

	/**
	 * Called at the beginning of the step, before its first statement. A revision that is
	 * more than one transaction has one more for this; it is called again where such a
	 * revision is gone on with after a failure, and where a step is tried again that
	 * others have stopped.
	 * @throws SQLException to make the step fail, as every other exception does
	 */
	default void beforeStep(MigrationEvent event) throws SQLException {
	}

	/**
	 * Called at the end of the step, when its version rows and its history row are
	 * written. In a revision that is more than one transaction it is the last of them.
	 * @throws SQLException to make the step fail, as every other exception does
	 */
	default void afterStep(MigrationEvent event) throws SQLException {
	}

}
