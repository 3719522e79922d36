package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The shape of a revision graph in integers: revision {@code i} is the {@code i}-th by
 * identifier, so that comparing integers compares identifiers. It has no cycles. Every
 * question is answered in time linear in what it visits, without recursion.
 */
final class Topology {

	private final int[][] parents;

	private final int[][] dependencies;

	private final int[][] needs;

	private final int[][] children;

	private final int[][] dependents;

	private final int[] ranks;

	/**
	 * Create the topology of a graph.
	 * @param parents for each revision its down revisions, in the order of its header
	 * @param dependencies for each revision what it depends on, ascending, each once
	 */
	Topology(int[][] parents, int[][] dependencies) {
		this.parents = parents;
		this.dependencies = dependencies;
		this.needs = union(parents, dependencies);
		this.children = reverse(parents);
		this.dependents = reverse(this.needs);
		this.ranks = ranks(needsFirst());
	}

	/**
	 * How many revisions there are.
	 */
	int size() {
		return this.parents.length;
	}

	/**
	 * Its down revisions, in the order of its header.
	 */
	int[] parents(int revision) {
		return this.parents[revision];
	}

	/**
	 * What it depends on, ascending.
	 */
	int[] dependencies(int revision) {
		return this.dependencies[revision];
	}

	/**
	 * Whether one revision is among the down revisions of another.
	 */
	boolean isParent(int parent, int revision) {
		return Arrays.stream(this.parents[revision]).anyMatch((each) -> each == parent);
	}

	/**
	 * Its parents and its dependencies, each once.
	 */
	int[] needs(int revision) {
		return this.needs[revision];
	}

	/**
	 * Those whose parent it is, ascending.
	 */
	int[] children(int revision) {
		return this.children[revision];
	}

	/**
	 * Those whose parent or dependency it is, ascending.
	 */
	int[] dependents(int revision) {
		return this.dependents[revision];
	}

	/**
	 * A number that is greater than those of all revisions that this one needs.
	 */
	int rank(int revision) {
		return this.ranks[revision];
	}

	/**
	 * The same as a set that the caller may change.
	 */
	BitSet childrenOf(int revision) {
		BitSet children = new BitSet();
		Arrays.stream(this.children[revision]).forEach(children::set);
		return children;
	}

	/**
	 * Return all revisions.
	 */
	BitSet all() {
		BitSet all = new BitSet(size());
		all.set(0, size());
		return all;
	}

	/**
	 * Return those without children.
	 */
	BitSet heads() {
		return without(this.children);
	}

	/**
	 * Return those that nothing needs, as parent or as dependency.
	 */
	BitSet realHeads() {
		return without(this.dependents);
	}

	/**
	 * Return those without parents.
	 */
	BitSet bases() {
		return without(this.parents);
	}

	/**
	 * Return the given revisions and all that they need, by parents and dependencies.
	 */
	BitSet needed(BitSet revisions) {
		return reach(this.needs, revisions);
	}

	/**
	 * Return the given revisions and all that need them, by parents and dependencies.
	 */
	BitSet needing(BitSet revisions) {
		return reach(this.dependents, revisions);
	}

	/**
	 * Return the given revisions and all below them, by parents alone.
	 */
	BitSet ancestors(BitSet revisions) {
		return reach(this.parents, revisions);
	}

	/**
	 * Return the given revisions and all above them, by parents alone.
	 */
	BitSet descendants(BitSet revisions) {
		return reach(this.children, revisions);
	}

	/**
	 * Return a revision with its ancestors and descendants, by parents alone: what
	 * {@code branch@} narrows to.
	 */
	BitSet lineage(int revision) {
		BitSet one = only(revision);
		BitSet lineage = ancestors(one);
		lineage.or(descendants(one));
		return lineage;
	}

	/**
	 * Return those of a set that no other of the set needs directly. Of a set that is
	 * closed under what its members need, these are the maximal ones.
	 */
	BitSet tips(BitSet revisions) {
		return withoutTargets(this.needs, revisions);
	}

	/**
	 * Return those of a set that are the parent of no other of the set.
	 */
	BitSet branchTips(BitSet revisions) {
		return withoutTargets(this.parents, revisions);
	}

	/**
	 * Return the set of one revision.
	 */
	static BitSet only(int revision) {
		BitSet only = new BitSet(revision + 1);
		only.set(revision);
		return only;
	}

	/**
	 * Return the first set without what is in the second.
	 */
	static BitSet minus(BitSet first, BitSet second) {
		BitSet result = (BitSet) first.clone();
		result.andNot(second);
		return result;
	}

	/**
	 * Return what is in both sets.
	 */
	static BitSet both(BitSet first, BitSet second) {
		BitSet result = (BitSet) first.clone();
		result.and(second);
		return result;
	}

	private static BitSet withoutTargets(int[][] edges, BitSet revisions) {
		BitSet rest = (BitSet) revisions.clone();
		revisions.stream().flatMap((revision) -> Arrays.stream(edges[revision])).forEach(rest::clear);
		return rest;
	}

	private static BitSet without(int[][] edges) {
		BitSet result = new BitSet(edges.length);
		IntStream.range(0, edges.length).filter((revision) -> edges[revision].length == 0).forEach(result::set);
		return result;
	}

	/**
	 * Return the given nodes and all that edges lead to from them.
	 */
	static BitSet reach(int[][] edges, BitSet from) {
		BitSet reached = (BitSet) from.clone();
		int[] pending = Arrays.copyOf(from.stream().toArray(), edges.length);
		int count = from.cardinality();
		while (count > 0) {
			for (int next : edges[pending[--count]]) {
				if (!reached.get(next)) {
					reached.set(next);
					pending[count++] = next;
				}
			}
		}
		return reached;
	}

	private static int[][] union(int[][] first, int[][] second) {
		int[][] union = new int[first.length][];
		for (int i = 0; i < union.length; i++) {
			union[i] = (second[i].length == 0) ? first[i]
					: IntStream.concat(Arrays.stream(first[i]), Arrays.stream(second[i])).distinct().toArray();
		}
		return union;
	}

	/**
	 * Turn edges around; what leads to a node comes out ascending.
	 */
	static int[][] reverse(int[][] edges) {
		int[] counts = new int[edges.length];
		for (int[] targets : edges) {
			for (int target : targets) {
				counts[target]++;
			}
		}
		int[][] reversed = new int[edges.length][];
		Arrays.setAll(reversed, (i) -> new int[counts[i]]);
		for (int source = edges.length - 1; source >= 0; source--) {
			for (int target : edges[source]) {
				reversed[target][--counts[target]] = source;
			}
		}
		return reversed;
	}

	private int[] needsFirst() {
		int[] order = new int[size()];
		int[] missing = new int[size()];
		int count = 0;
		for (int revision = 0; revision < size(); revision++) {
			missing[revision] = this.needs[revision].length;
			if (missing[revision] == 0) {
				order[count++] = revision;
			}
		}
		for (int done = 0; done < count; done++) {
			for (int dependent : this.dependents[order[done]]) {
				if (--missing[dependent] == 0) {
					order[count++] = dependent;
				}
			}
		}
		return order;
	}

	private static int[] ranks(int[] order) {
		int[] ranks = new int[order.length];
		for (int i = 0; i < order.length; i++) {
			ranks[order[i]] = i;
		}
		return ranks;
	}

}
