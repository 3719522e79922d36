package dev.migrations.migration;

/**
 * A revision that is written in Java.
 * <p>
 * Its class has a {@link Revision} and one constructor, which may take an
 * {@link org.springframework.core.env.Environment} and a
 * {@link org.springframework.core.io.ResourceLoader}. What it does to the database it
 * does by {@link Operations} only: it is also called without a database, to see what it
 * would do.
 */
public interface Migration {

	/**
	 * Bring the database from the revisions that this one follows to this one.
	 * @param op what can be done
	 */
	void upgrade(Operations op);

	/**
	 * Undo what {@link #upgrade} did.
	 * @param op what can be done
	 * @throws IrreversibleMigrationException if it cannot be undone, as it is unless this
	 * method is written
	 */
	default void downgrade(Operations op) {
		throw new IrreversibleMigrationException();
	}

}
