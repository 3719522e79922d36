package dev.migrations.script;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionHeader;

/**
 * A revision together with what it runs.
 */
public sealed interface RevisionScript permits SqlRevision {

	/** What it says of itself. */
	RevisionHeader header();

	/**
	 * The digest of what it is made of, {@link ContentDigest#NONE} if it is in no file of
	 * this build.
	 * @throws MigrationsException if that cannot be read
	 */
	ContentDigest digest();

}
