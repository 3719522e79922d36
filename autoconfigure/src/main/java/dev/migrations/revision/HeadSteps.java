package dev.migrations.revision;

import java.util.BitSet;

import dev.migrations.revision.Steps.PastEnd;
import org.jspecify.annotations.Nullable;

/**
 * Counts steps down from several revisions at once, as {@code show -1} does from the
 * heads.
 */
final class HeadSteps {

	private final TargetResolver resolver;

	private final Steps steps;

	HeadSteps(GraphParts parts) {
		this.resolver = parts.resolver();
		this.steps = new Steps(parts);
	}

	/**
	 * Count down.
	 * @param starts where to begin
	 * @param target how far down, and on which branch; steps up and steps from an anchor
	 * are not understood
	 * @return the revisions come to; starts with less below them are left out
	 */
	BitSet down(BitSet starts, RelativeTarget target) {
		BitSet within = within(starts, target.branch());
		if (!target.countsDown()) {
			throw UnknownRevisionException.relative(target.word());
		}
		BitSet reached = new BitSet();
		within.stream()
			.map((start) -> this.steps.down(start, target, PastEnd.STAYS))
			.filter((place) -> place != Steps.BASE)
			.forEach(reached::set);
		return reached;
	}

	private BitSet within(BitSet starts, @Nullable String branch) {
		return (branch != null) ? Topology.both(starts, this.resolver.lineage(branch)) : starts;
	}

}
