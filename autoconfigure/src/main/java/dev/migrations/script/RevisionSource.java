package dev.migrations.script;

/**
 * Where the revisions of a service come from.
 */
public interface RevisionSource {

	/**
	 * Find the revisions, and read what they say of themselves but not what they run.
	 * @return all that was found, and all that is wrong with it; malformed files are no
	 * reason to throw
	 */
	LoadedScripts load();

	/**
	 * This source and another one.
	 */
	default RevisionSource and(RevisionSource other) {
		return () -> load().and(other.load());
	}

}
