package dev.migrations.operation;

/**
 * Say something to the reader of a migration, and do nothing.
 *
 * @param text what is said, one line or several
 */
public record Remark(String text) implements Operation {

	/** The same, because what does nothing needs no undoing. */
	@Override
	public Operation reverse() {
		return this;
	}

}
