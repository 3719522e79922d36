package dev.migrations.execution;

import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.StampPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a run does: it stamps the version table, or runs revisions, or both in this order.
 *
 * @param stamp the stamp, {@code null} for none
 * @param revisions the revisions, which begin at the rows that the stamp leaves
 * @param creation what makes the schema that the stamp speaks of, in the same
 * transaction; {@code null} if nothing has to be made
 */
public record RunPlan(@Nullable StampPlan stamp, RevisionPlan revisions, @Nullable SchemaCreation creation) {

	/**
	 * A plan that makes nothing but by revisions.
	 */
	public RunPlan(@Nullable StampPlan stamp, RevisionPlan revisions) {
		this(stamp, revisions, null);
	}

	/**
	 * Whether there is nothing to do.
	 */
	public boolean isEmpty() {
		return this.stamp == null && this.revisions.isEmpty();
	}

}
