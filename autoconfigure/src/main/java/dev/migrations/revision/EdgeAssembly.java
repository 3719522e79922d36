package dev.migrations.revision;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The second step from headers to a graph: what each revision follows and depends on. A
 * down revision is an identifier in full; a dependency may also be a label.
 */
final class EdgeAssembly {

	private final List<RevisionHeader> headers;

	private final SortedMap<String, Integer> names;

	private final List<RevisionProblem> problems;

	private final int[][] parents;

	private final int[][] dependencies;

	/**
	 * Collect the edges.
	 * @param names the revisions and their names
	 * @param problems where to add what is wrong
	 */
	EdgeAssembly(NameAssembly names, List<RevisionProblem> problems) {
		this.headers = names.headers();
		this.names = names.names();
		this.problems = problems;
		this.parents = new int[this.headers.size()][];
		this.dependencies = new int[this.headers.size()][];
		Arrays.setAll(this.parents, this::parentsOf);
		Arrays.setAll(this.dependencies, this::dependenciesOf);
	}

	/**
	 * The down revisions of each revision that are there, in the order of its header.
	 */
	int[][] parents() {
		return this.parents;
	}

	/**
	 * What each revision depends on and is there, ascending, each once.
	 */
	int[][] dependencies() {
		return this.dependencies;
	}

	private int[] parentsOf(int revision) {
		RevisionHeader header = this.headers.get(revision);
		Set<Integer> found = new LinkedHashSet<>();
		for (RevisionId down : header.downRevisions()) {
			if (down.equals(header.id())) {
				refuse(header, "Self-loop is detected in revisions (%s): it revises itself; correct 'Revises'"
					.formatted(down));
			}
			else if (!isRevision(down.value())) {
				refuse(header, notPresent(down.value(), header, "Revises") + meant(down.value(), false));
			}
			else if (!found.add(this.names.get(down.value()))) {
				refuse(header, "Revision '%s' revises '%s' twice; name it once".formatted(header.id(), down));
			}
		}
		return found.stream().mapToInt(Integer::intValue).toArray();
	}

	private int[] dependenciesOf(int revision) {
		RevisionHeader header = this.headers.get(revision);
		SortedSet<Integer> found = new TreeSet<>();
		for (String name : header.dependsOn()) {
			Integer dependency = this.names.get(name);
			if (dependency == null) {
				refuse(header, notPresent(name, header, "Depends On") + meant(name, true));
			}
			else if (dependency == revision) {
				refuse(header,
						"Dependency self-loop is detected in revisions (%s): it depends on itself; correct 'Depends On'"
							.formatted(header.id()));
			}
			else {
				found.add(dependency);
			}
		}
		return found.stream().mapToInt(Integer::intValue).toArray();
	}

	private boolean isRevision(String name) {
		Integer revision = this.names.get(name);
		return revision != null && this.headers.get(revision).id().value().equals(name);
	}

	private static String notPresent(String name, RevisionHeader header, String key) {
		return "Revision '%s' referenced from '%s' is not present; add its file, or correct '%s'".formatted(name,
				header.id(), key);
	}

	private String meant(String name, boolean labelsToo) {
		Integer labeled = this.names.get(name);
		if (labeled != null) {
			return " ('%s' is a branch label, which stands for '%s' but cannot be revised)".formatted(name,
					this.headers.get(labeled).id());
		}
		List<String> longer = this.names.tailMap(name)
			.keySet()
			.stream()
			.takeWhile((candidate) -> candidate.startsWith(name))
			.filter((candidate) -> labelsToo || isRevision(candidate))
			.limit(2)
			.toList();
		return (longer.size() == 1) ? " ('%s' was probably meant: it has to be given in full)".formatted(longer.get(0))
				: "";
	}

	private void refuse(RevisionHeader header, String description) {
		this.problems.add(new RevisionProblem(header.script(), description));
	}

}
