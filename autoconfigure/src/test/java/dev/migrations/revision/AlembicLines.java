package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Alembic's commands print about a graph, made from our answers: everything in it
 * has to be derivable. Labels and children come sorted.
 */
final class AlembicLines {

	private final RevisionGraph graph;

	private final AlembicCase question;

	AlembicLines(RevisionGraph graph, AlembicCase question) {
		this.graph = graph;
		this.question = question;
	}

	List<String> lines() {
		return switch (this.question.command()) {
			case "history" -> history(range()).map((header) -> history(header)).toList();
			case "heads" -> heads().stream().map((id) -> withLabels(id) + ends(id)).toList();
			case "current" ->
				this.graph.current(this.question.rows()).stream().map((id) -> id + ends(id) + points(id)).toList();
			case "branches" -> branches();
			case "show" -> this.graph.show(RevisionTarget.parse(this.question.target()), this.question.rows())
				.stream()
				.flatMap(this::block)
				.toList();
			default -> throw new IllegalArgumentException(this.question.command());
		};
	}

	private RevisionRange range() {
		return this.question.targets().isEmpty() ? RevisionRange.all() : RevisionRange.parse(this.question.target());
	}

	private Stream<RevisionHeader> history(RevisionRange range) {
		return this.graph.history(range, this.question.rows()).stream();
	}

	private Collection<RevisionId> heads() {
		return this.question.has("resolve_dependencies") ? this.graph.realHeads() : this.graph.heads();
	}

	private String history(RevisionHeader header) {
		String dependencies = header.dependsOn().isEmpty() ? "" : " (" + String.join(", ", header.dependsOn()) + ")";
		return parents(header) + dependencies + " -> " + marked(header.id()) + ", " + header.message();
	}

	private List<String> branches() {
		List<String> lines = new ArrayList<>();
		history(RevisionRange.all()).map(RevisionHeader::id).filter(this.graph::isBranchPoint).forEach((id) -> {
			if (!lines.isEmpty()) {
				lines.add("");
			}
			lines.add(marked(id));
			this.graph.children(id)
				.forEach((child) -> lines.add(" ".repeat(id.value().length()) + " -> " + marked(child)));
		});
		return lines;
	}

	private Stream<String> block(RevisionId id) {
		RevisionHeader header = this.graph.get(id);
		List<String> lines = new ArrayList<>();
		lines.add("Rev: " + id + mark(" (head)", this.graph.isHead(id)) + points(id));
		lines.add((this.graph.isMergePoint(id) ? "Merges: " : "Parent: ") + parents(header));
		if (!header.dependsOn().isEmpty()) {
			lines.add("Also depends on: " + String.join(", ", header.dependsOn()));
		}
		if (this.graph.isBranchPoint(id)) {
			lines.add("Branches into: " + joined(this.graph.children(id)));
		}
		if (!this.graph.labels(id).isEmpty()) {
			lines.add("Branch names: " + String.join(", ", this.graph.labels(id)));
		}
		lines.add("Path: " + header.script());
		lines.add("");
		header.message().lines().forEach((line) -> lines.add("    " + line));
		return lines.stream();
	}

	private String marked(RevisionId id) {
		boolean current = this.question.has("indicate_current") && this.question.rows().contains(id);
		return withLabels(id) + ends(id) + mark(" (current)", current) + points(id);
	}

	private String withLabels(RevisionId id) {
		String labels = String.join(", ", this.graph.labels(id));
		return id + mark(" (" + labels + ")", !labels.isEmpty());
	}

	private String ends(RevisionId id) {
		return this.graph.isRealHead(id) ? " (head)" : mark(" (effective head)", this.graph.isHead(id));
	}

	private String points(RevisionId id) {
		return mark(" (branchpoint)", this.graph.isBranchPoint(id))
				+ mark(" (mergepoint)", this.graph.isMergePoint(id));
	}

	private static String parents(RevisionHeader header) {
		return header.downRevisions().isEmpty() ? "<base>" : joined(header.downRevisions());
	}

	private static String joined(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

	private static String mark(String mark, boolean marked) {
		return marked ? mark : "";
	}

}
