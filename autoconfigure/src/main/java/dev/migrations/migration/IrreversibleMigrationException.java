package dev.migrations.migration;

/**
 * A revision that cannot be undone.
 */
public class IrreversibleMigrationException extends RuntimeException {

	/**
	 * Create an exception.
	 */
	public IrreversibleMigrationException() {
		this("It has no downgrade");
	}

	/**
	 * Create an exception.
	 * @param message what cannot be undone, where, and what to do
	 */
	public IrreversibleMigrationException(String message) {
		super(message);
	}

}
