package dev.migrations.script;

import org.jspecify.annotations.Nullable;

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
	 * The digest of all that {@link #load()} would find, if that is known for less than
	 * loading it costs: as long as it is the same, so are the revisions.
	 * @return {@code null} if it is not known, or something is wrong
	 */
	default @Nullable ContentDigest digest() {
		return null;
	}

	/**
	 * This source and another one.
	 */
	default RevisionSource and(RevisionSource other) {
		return new JoinedSource(this, other);
	}

}
