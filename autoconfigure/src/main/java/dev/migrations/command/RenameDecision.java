package dev.migrations.command;

import dev.migrations.diff.PossibleRename;
import org.jspecify.annotations.Nullable;

/**
 * Says whether something that goes is what comes, under another name. It is asked once
 * about each.
 */
@FunctionalInterface
public interface RenameDecision {

	/**
	 * Decide.
	 * @param rename what goes, and what it may have become
	 * @return one of its candidates, {@code null} if it is none of them
	 */
	@Nullable String decide(PossibleRename rename);

}
