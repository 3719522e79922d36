package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;

/**
 * Plans how exactly some revisions are undone, whatever lies above or beside them.
 */
final class UndoPlanner {

	private final GraphParts parts;

	UndoPlanner(GraphParts parts) {
		this.parts = parts;
	}

	/**
	 * Plan it.
	 * @param revisions which; those that are not applied stay out of it
	 * @param rows what the database has
	 */
	RevisionPlan plan(Collection<RevisionId> revisions, AppliedRows rows) {
		rows.requireKnown();
		BitSet undone = this.parts.index().known(revisions);
		undone.and(rows.applied());
		BitSet above = this.parts.topology().needing(undone);
		above.and(rows.applied());
		above.andNot(undone);
		if (!above.isEmpty()) {
			throw InvalidDowngradeException.needed(this.parts.index().ids(undone), this.parts.index().ids(above));
		}
		return new PlanAssembly(this.parts, rows).downgrade(this.parts.order().newestFirst(undone));
	}

}
