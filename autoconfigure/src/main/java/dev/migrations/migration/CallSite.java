package dev.migrations.migration;

/**
 * A line of a migration.
 *
 * @param file the name of its source file, without folders
 * @param line the line, from 1; 0 if it is not known
 */
public record CallSite(String file, int line) {

	/**
	 * As compilers write it: {@code SplitNames.java:23}.
	 */
	@Override
	public String toString() {
		return (this.line > 0) ? this.file + ":" + this.line : this.file;
	}

}
