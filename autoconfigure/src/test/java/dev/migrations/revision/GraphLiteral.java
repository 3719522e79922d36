package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Graphs as tests write them: {@code "1975 <- 27c6[shop] <- d747"} are three revisions,
 * each revising the one before it, the second with a label;
 * {@code "27c6,ae10 <- m(55af)"} merges two and depends on a third. A revision is the
 * same wherever it is named, and {@code ?x} names one that has no file.
 */
final class GraphLiteral {

	private static final Pattern REVISION = Pattern
		.compile("(?<missing>\\??)(?<id>[^\\[(]+)(\\[(?<labels>[^]]*)])?(\\((?<needs>[^)]*)\\))?");

	private static final String COMMA_OUTSIDE_BRACKETS = ",(?![^\\[(]*[\\])])";

	private final Map<String, RevisionHeader> headers = new LinkedHashMap<>();

	private GraphLiteral() {
	}

	static RevisionGraph graph(String... chains) {
		return RevisionGraph.of(headers(chains));
	}

	static List<RevisionHeader> headers(String... chains) {
		GraphLiteral literal = new GraphLiteral();
		Arrays.stream(chains).forEach(literal::addChain);
		return List.copyOf(literal.headers.values());
	}

	/**
	 * The identifiers of a text, which has blanks between them.
	 */
	static TreeSet<RevisionId> ids(String text) {
		return list(text).stream().map(RevisionId::new).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The text of identifiers.
	 */
	static String text(Iterable<RevisionId> ids) {
		List<String> values = new ArrayList<>();
		ids.forEach((id) -> values.add(id.value()));
		return String.join(" ", values);
	}

	private void addChain(String chain) {
		List<String> parents = List.of();
		for (String link : chain.split(" <- ")) {
			List<String> revisions = new ArrayList<>();
			for (String revision : link.split(COMMA_OUTSIDE_BRACKETS)) {
				revisions.add(add(revision.strip(), parents));
			}
			parents = revisions;
		}
	}

	private String add(String text, List<String> parents) {
		Matcher matcher = REVISION.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		String id = matcher.group("id");
		if (matcher.group("missing").isEmpty()) {
			this.headers.merge(id, header(id, parents, names(matcher.group("needs")), names(matcher.group("labels"))),
					GraphLiteral::joined);
		}
		return id;
	}

	private static RevisionHeader header(String id, List<String> parents, List<String> needs, List<String> labels) {
		return new RevisionHeader(new RevisionId(id), parents.stream().map(RevisionId::new).toList(), needs, labels,
				"message of " + id, null, id + ".sql");
	}

	private static RevisionHeader joined(RevisionHeader first, RevisionHeader second) {
		return new RevisionHeader(first.id(), joined(first.downRevisions(), second.downRevisions()),
				joined(first.dependsOn(), second.dependsOn()), joined(first.branchLabels(), second.branchLabels()),
				first.message(), null, first.script());
	}

	private static <T> List<T> joined(List<T> first, List<T> second) {
		List<T> joined = new ArrayList<>(first);
		joined.addAll(second);
		return joined;
	}

	private static List<String> names(String text) {
		return (text == null || text.isEmpty()) ? List.of() : List.of(text.split(", *"));
	}

	private static List<String> list(String text) {
		return (text == null || text.isBlank()) ? List.of() : List.of(text.strip().split(" +"));
	}

}
