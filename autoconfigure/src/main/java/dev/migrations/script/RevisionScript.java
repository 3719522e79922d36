package dev.migrations.script;

import dev.migrations.revision.RevisionHeader;

/**
 * A revision together with what it runs.
 */
public sealed interface RevisionScript permits SqlRevision {

	/** What it says of itself. */
	RevisionHeader header();

}
