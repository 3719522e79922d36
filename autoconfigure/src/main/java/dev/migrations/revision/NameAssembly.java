package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The first step from headers to a graph: which revisions there are and what they are
 * called. An identifier and a label each name one revision, and no label is an
 * identifier.
 */
final class NameAssembly {

	private final List<RevisionHeader> headers = new ArrayList<>();

	private final SortedMap<String, Integer> names = new TreeMap<>();

	private final List<RevisionProblem> problems;

	/**
	 * Collect the names.
	 * @param headers all headers, in any order
	 * @param problems where to add what is wrong
	 */
	NameAssembly(Collection<RevisionHeader> headers, List<RevisionProblem> problems) {
		this.problems = problems;
		SortedMap<RevisionId, List<RevisionHeader>> byId = headers.stream()
			.sorted(Comparator.comparing(RevisionHeader::script))
			.collect(Collectors.groupingBy(RevisionHeader::id, TreeMap::new, Collectors.toList()));
		byId.values().forEach(this::addRevision);
		this.headers.forEach(this::addLabels);
	}

	/**
	 * The headers by identifier, one of each.
	 */
	List<RevisionHeader> headers() {
		return this.headers;
	}

	/**
	 * The numbers of the revisions by identifier and label.
	 */
	SortedMap<String, Integer> names() {
		return this.names;
	}

	private void addRevision(List<RevisionHeader> sameId) {
		RevisionHeader header = sameId.get(0);
		String id = header.id().value();
		addProblem(header, NameRule.REVISION_ID.problem(id));
		if (sameId.size() > 1) {
			String others = sameId.stream()
				.skip(1)
				.map((other) -> "'" + other.script() + "'")
				.collect(Collectors.joining(", "));
			addProblem(header,
					"Revision '%s' is present more than once, also in %s; give all but one another identifier"
						.formatted(id, others));
		}
		this.names.put(id, this.headers.size());
		this.headers.add(header);
	}

	private void addLabels(RevisionHeader header) {
		for (String label : header.branchLabels()) {
			addProblem(header, NameRule.BRANCH_LABEL.problem(label));
			Integer user = this.names.putIfAbsent(label, this.names.get(header.id().value()));
			if (user != null) {
				addProblem(header, alreadyUsed(label, header, this.headers.get(user)));
			}
		}
	}

	private static String alreadyUsed(String label, RevisionHeader header, RevisionHeader user) {
		String what = user.id().value().equals(label) ? "a label cannot be an identifier"
				: "a label names one revision, and its descendants have it without saying so";
		return "Branch name '%s' in revision '%s' already used by revision '%s' (%s): %s; rename or remove it"
			.formatted(label, header.id(), user.id(), user.script(), what);
	}

	private void addProblem(RevisionHeader header, String description) {
		if (!description.isEmpty()) {
			this.problems.add(new RevisionProblem(header.script(), description));
		}
	}

}
