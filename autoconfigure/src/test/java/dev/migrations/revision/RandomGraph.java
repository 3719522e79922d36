package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A graph made by chance, and what is true of it by the plainest reckoning.
 */
final class RandomGraph {

	private final Random random;

	private final List<RevisionHeader> headers = new ArrayList<>();

	private final Map<String, RevisionId> names = new HashMap<>();

	private final SortedMap<RevisionId, Set<RevisionId>> needs = new TreeMap<>();

	RandomGraph(long seed) {
		this.random = new Random(seed);
		double bases = this.random.nextDouble() * 0.3;
		double merges = this.random.nextDouble() * 0.3;
		double dependencies = this.random.nextDouble() * 0.4;
		int size = 1 + this.random.nextInt(40);
		for (int i = 0; i < size; i++) {
			add(bases, merges, dependencies);
		}
	}

	RevisionGraph graph() {
		return RevisionGraph.of(this.headers);
	}

	RevisionGraph shuffled() {
		List<RevisionHeader> shuffled = new ArrayList<>(this.headers);
		Collections.shuffle(shuffled, this.random);
		return RevisionGraph.of(shuffled);
	}

	List<RevisionHeader> headers() {
		return this.headers;
	}

	RevisionId anyId() {
		return any(List.copyOf(this.needs.keySet()));
	}

	/**
	 * The rows of a state that can be come to: some revisions and what they need.
	 */
	SortedSet<RevisionId> anyRows() {
		Set<RevisionId> some = new HashSet<>();
		for (int i = this.random.nextInt(5); i > 0; i--) {
			some.add(anyId());
		}
		return maximal(closure(some));
	}

	/**
	 * The same rows with some that they imply.
	 */
	SortedSet<RevisionId> withImplied(Collection<RevisionId> rows) {
		SortedSet<RevisionId> more = new TreeSet<>(rows);
		closure(rows).stream().filter((id) -> this.random.nextInt(4) == 0).forEach(more::add);
		return more;
	}

	/**
	 * A target of any form that may or may not name something.
	 */
	String anyTarget() {
		String word = switch (this.random.nextInt(5)) {
			case 0 -> "head";
			case 1 -> "heads";
			case 2 -> "base";
			default -> any(List.copyOf(this.names.keySet()));
		};
		String steps = (this.random.nextBoolean() ? "+" : "-") + (1 + this.random.nextInt(3));
		String branch = this.random.nextBoolean() ? any(List.copyOf(this.names.keySet())) + "@" : "";
		return branch + switch (this.random.nextInt(3)) {
			case 0 -> steps;
			case 1 -> word + steps;
			default -> word;
		};
	}

	Set<RevisionId> needs(RevisionId id) {
		return this.needs.get(id);
	}

	/**
	 * Revisions and all that they need.
	 */
	Set<RevisionId> closure(Collection<RevisionId> ids) {
		Set<RevisionId> closure = new HashSet<>(ids);
		int size;
		do {
			size = closure.size();
			closure.addAll(closure.stream().flatMap((id) -> needs(id).stream()).toList());
		}
		while (closure.size() > size);
		return closure;
	}

	/**
	 * Those that no other of them needs, directly or not.
	 */
	SortedSet<RevisionId> maximal(Collection<RevisionId> ids) {
		SortedSet<RevisionId> maximal = new TreeSet<>(ids);
		for (RevisionId id : ids) {
			Set<RevisionId> below = closure(Set.of(id));
			below.remove(id);
			maximal.removeAll(below);
		}
		return maximal;
	}

	private void add(double bases, double merges, double dependencies) {
		RevisionId id = newId();
		Set<RevisionId> parents = new LinkedHashSet<>();
		if (!this.headers.isEmpty() && this.random.nextDouble() >= bases) {
			parents.add(anyRecent());
			while (this.random.nextDouble() < merges) {
				parents.add(anyRecent());
			}
		}
		Set<String> dependsOn = new LinkedHashSet<>();
		while (!this.headers.isEmpty() && this.random.nextDouble() < dependencies) {
			dependsOn.add(any(List.copyOf(this.names.keySet())));
		}
		List<String> labels = (this.random.nextInt(8) == 0) ? List.of("label-" + this.headers.size()) : List.of();
		Set<RevisionId> needed = Stream.concat(parents.stream(), dependsOn.stream().map(this.names::get))
			.collect(Collectors.toSet());
		this.headers
			.add(new RevisionHeader(id, List.copyOf(parents), List.copyOf(dependsOn), labels, "", null, id + ".sql"));
		this.needs.put(id, needed);
		this.names.put(id.value(), id);
		labels.forEach((label) -> this.names.put(label, id));
	}

	private RevisionId newId() {
		RevisionId id;
		do {
			id = new RevisionId("%04x".formatted(this.random.nextInt(0x10000)));
		}
		while (this.needs.containsKey(id));
		return id;
	}

	private RevisionId anyRecent() {
		int recent = Math.min(this.headers.size(), 6);
		return this.headers.get(this.headers.size() - 1 - this.random.nextInt(recent)).id();
	}

	private <T extends Comparable<T>> T any(List<T> choices) {
		return choices.stream().sorted().toList().get(this.random.nextInt(choices.size()));
	}

}
