package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Plans a stamp: rows above or below a target, by parents or dependencies, become the
 * target, as in Alembic; rows on other branches stay. All targets are taken together, so
 * their order does not matter.
 */
final class StampPlanner {

	private final RevisionIndex index;

	private final Topology topology;

	private final TargetResolver resolver;

	private final HeadSteps headSteps;

	StampPlanner(GraphParts parts) {
		this.index = parts.index();
		this.topology = parts.topology();
		this.resolver = parts.resolver();
		this.headSteps = new HeadSteps(parts);
	}

	/**
	 * Plan a stamp.
	 * @param targets what the version table is to say
	 * @param rows what the database has
	 * @param purge whether to forget all rows first, known or not
	 */
	StampPlan plan(List<RevisionTarget> targets, AppliedRows rows, boolean purge) {
		BitSet present = purge ? new BitSet() : this.index.known(rows.requireKnown().rows());
		BitSet stamped = new BitSet();
		BitSet replaced = new BitSet();
		for (RevisionTarget target : targets) {
			BitSet named = this.resolver.settle(target, this::named, (relative) -> named(relative, present));
			stamped.or(named);
			replaced.or(replaced(target, named, present));
		}
		BitSet left = Topology.minus(present, replaced);
		left.or(stamped);
		BitSet after = this.topology.tips(this.topology.needed(left));
		return new StampPlan(rows.rows(), RowChange.between(rows.rows(), this.index.ids(after)));
	}

	private BitSet named(PointTarget point) {
		try {
			return this.resolver.all(point);
		}
		catch (MultipleHeadsException ex) {
			throw MultipleHeadsException.stamping(ex.heads());
		}
	}

	private BitSet named(RelativeTarget target, BitSet present) {
		BitSet starts = present.isEmpty() ? this.topology.realHeads() : new BitSet();
		BitSet below = this.headSteps.down(starts, target);
		if (!present.isEmpty()) {
			throw UnknownRevisionException.relative(target.word());
		}
		return below;
	}

	private BitSet replaced(RevisionTarget target, BitSet named, BitSet present) {
		BitSet ofBranch = ofBranch(target.branch(), present);
		if (target.isBase()) {
			return (target.branch() != null) ? ofBranch : present;
		}
		BitSet replaced = related(named, present);
		if (!related(Topology.minus(named, present), present).isEmpty()) {
			replaced.or(ofBranch);
		}
		return replaced;
	}

	private BitSet ofBranch(@Nullable String branch, BitSet present) {
		return (branch != null) ? related(Topology.only(this.resolver.revision(null, branch)), present) : new BitSet();
	}

	private BitSet related(BitSet revisions, BitSet present) {
		BitSet related = this.topology.needed(revisions);
		related.or(this.topology.needing(revisions));
		related.and(present);
		return related;
	}

}
