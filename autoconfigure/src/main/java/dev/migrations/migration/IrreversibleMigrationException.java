package dev.migrations.migration;

/**
 * A revision that cannot be undone.
 */
public class IrreversibleMigrationException extends RuntimeException {

	/**
	 * Create an exception.
	 */
	public IrreversibleMigrationException() {
		super("It has no downgrade");
	}

}
