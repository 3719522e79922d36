package dev.migrations.execution;

import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.StampPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a run does: it stamps the version table, or runs revisions, or both in this order.
 *
 * @param stamp the stamp, {@code null} for none
 * @param revisions the revisions, which begin at the rows that the stamp leaves
 */
public record RunPlan(@Nullable StampPlan stamp, RevisionPlan revisions) {

	/**
	 * Whether there is nothing to do.
	 */
	public boolean isEmpty() {
		return this.stamp == null && this.revisions.isEmpty();
	}

}
