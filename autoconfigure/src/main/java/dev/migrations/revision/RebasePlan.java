package dev.migrations.revision;

import java.util.List;

/**
 * What makes one's own branch follow another one.
 *
 * @param revision the lowest revision of the branch: the one that is to be changed
 * @param before what it follows, nothing if it is a base
 * @param after what it is to follow
 */
public record RebasePlan(RevisionId revision, List<RevisionId> before, List<RevisionId> after) {

	public RebasePlan {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

	/**
	 * Whether there is nothing to do, since it follows that revision already.
	 */
	public boolean isEmpty() {
		return this.before.equals(this.after);
	}

}
