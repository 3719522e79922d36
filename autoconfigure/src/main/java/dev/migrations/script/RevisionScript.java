package dev.migrations.script;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionHeader;

/**
 * A revision together with what it runs.
 */
public sealed interface RevisionScript permits SqlRevision, JavaRevision {

	/** What it says of itself. */
	RevisionHeader header();

	/**
	 * The digest of what it is made of, {@link ContentDigest#NONE} if it is in no file of
	 * this build.
	 * @throws MigrationsException if that cannot be read
	 */
	ContentDigest digest();

	/**
	 * Read through all that it runs, once.
	 * @param standardConformingStrings the server's setting of that name, which decides
	 * whether a backslash in {@code '...'} is a character like others; a {@code SET} in
	 * the script changes it for the rest of its section
	 * @return what it consists of
	 * @throws InvalidRevisionsException with all that is wrong below its header
	 */
	ScriptOutline outline(boolean standardConformingStrings);

}
