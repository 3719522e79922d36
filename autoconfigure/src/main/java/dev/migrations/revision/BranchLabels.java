package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The labels with which revisions are shown. A label spreads to all descendants of the
 * revision that has it, and from the end of an unbranched line up the whole line to the
 * next branch or merge point, where a dependent counts as a branch. That is what Alembic
 * prints, and it is for the eye: what {@code label@} narrows to is the lineage.
 */
final class BranchLabels {

	private final RevisionIndex index;

	private final Topology topology;

	private final List<NavigableSet<String>> labels;

	BranchLabels(RevisionIndex index, Topology topology) {
		this.index = index;
		this.topology = topology;
		this.labels = new ArrayList<>(Collections.nCopies(topology.size(), Collections.emptyNavigableSet()));
		spreadToDescendants();
		topology.heads().stream().forEach(this::spreadAlongLine);
	}

	/**
	 * Return the labels of a revision, sorted.
	 */
	Set<String> of(int revision) {
		return this.labels.get(revision);
	}

	private void spreadToDescendants() {
		IntStream.range(0, this.topology.size())
			.boxed()
			.sorted((a, b) -> Integer.compare(this.topology.rank(a), this.topology.rank(b)))
			.forEach((revision) -> this.labels.set(revision, inherited(revision)));
	}

	private NavigableSet<String> inherited(int revision) {
		List<String> own = this.index.header(revision).branchLabels();
		int[] parents = this.topology.parents(revision);
		if (own.isEmpty() && parents.length == 1) {
			return this.labels.get(parents[0]);
		}
		NavigableSet<String> all = new TreeSet<>(own);
		Arrays.stream(parents).mapToObj(this.labels::get).forEach(all::addAll);
		return Collections.unmodifiableNavigableSet(all);
	}

	private void spreadAlongLine(int head) {
		List<Integer> line = new ArrayList<>();
		boolean labeled = false;
		int revision = head;
		while (this.topology.dependents(revision).length <= 1 && this.topology.parents(revision).length <= 1) {
			line.add(revision);
			labeled |= !this.index.header(revision).branchLabels().isEmpty();
			if (this.topology.parents(revision).length == 0) {
				break;
			}
			revision = this.topology.parents(revision)[0];
		}
		if (labeled) {
			line.forEach((each) -> this.labels.set(each, this.labels.get(head)));
		}
	}

}
