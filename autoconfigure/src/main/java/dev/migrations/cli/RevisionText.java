package dev.migrations.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.command.BranchPoint;
import dev.migrations.command.ListedRevision;
import dev.migrations.execution.UnfinishedRevision;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;

/**
 * Writes revisions as Alembic does, line for line.
 *
 * @param style how it looks on a terminal
 */
record RevisionText(Style style) {

	/** A line of {@code history}. */
	String history(ListedRevision revision) {
		RevisionHeader header = revision.revision();
		String dependencies = header.dependsOn().isEmpty() ? "" : " (" + String.join(", ", header.dependsOn()) + ")";
		return "%s%s -> %s%s%s, %s".formatted(parents(header), dependencies, labeled(revision), ends(revision),
				points(revision), header.summary());
	}

	/** What stands beside the mark of a drawn history. */
	String drawn(ListedRevision revision) {
		return marked(revision) + ", " + revision.revision().summary();
	}

	/** A line of {@code heads}. */
	String head(ListedRevision revision) {
		return labeled(revision) + ends(revision);
	}

	/** A line of {@code current}. */
	String current(ListedRevision revision) {
		return this.style.id(revision.id().value()) + ends(revision) + points(revision);
	}

	/** A line of {@code current} for a revision that this build does not know. */
	String unknown(RevisionId id) {
		return this.style.id(id.value()) + mark("unknown to this build", true);
	}

	/** A line of {@code current} for a revision that was begun and has not ended. */
	String halfWay(UnfinishedRevision unfinished) {
		return this.style.id(unfinished.revision().value()) + mark(new HalfWayText(unfinished).mark(), true);
	}

	/**
	 * The lines of {@code branches} for one branch point.
	 * @param verbose whether to say all of it, and what each child does
	 */
	List<String> branch(BranchPoint point, boolean verbose) {
		List<String> lines = new ArrayList<>();
		lines.addAll(verbose ? block(point.revision()) : List.of(marked(point.revision())));
		String indent = " ".repeat(point.revision().id().value().length());
		for (ListedRevision child : point.children()) {
			lines.add(indent + " -> " + marked(child) + (verbose ? ", " + child.revision().summary() : ""));
		}
		lines.add("");
		return lines;
	}

	/** The lines of {@code show}, and of all else that is verbose. */
	List<String> block(ListedRevision revision) {
		RevisionHeader header = revision.revision();
		List<String> lines = new ArrayList<>();
		lines.add("Rev: " + this.style.id(header.id().value()) + mark("head", revision.head()) + points(revision)
				+ mark("current", revision.current()));
		lines.add((revision.mergePoint() ? "Merges: " : "Parent: ") + parents(header));
		add(lines, "Also depends on: ", header.dependsOn());
		if (revision.branchPoint()) {
			lines.add("Branches into: " + joined(revision.children()));
		}
		add(lines, "Branch names: ", revision.labels());
		lines.add("Path: " + header.script());
		lines.add("");
		header.message().lines().forEach((line) -> lines.add("    " + line));
		lines.add("");
		return lines;
	}

	private static void add(List<String> lines, String label, Collection<String> values) {
		if (!values.isEmpty()) {
			lines.add(label + String.join(", ", values));
		}
	}

	private String marked(ListedRevision revision) {
		return labeled(revision) + ends(revision) + points(revision);
	}

	private String labeled(ListedRevision revision) {
		String labels = String.join(", ", revision.labels());
		return this.style.id(revision.id().value()) + mark(labels, !labels.isEmpty());
	}

	private String ends(ListedRevision revision) {
		return (revision.realHead() ? mark("head", true) : mark("effective head", revision.head()))
				+ mark("current", revision.current());
	}

	private String points(ListedRevision revision) {
		return mark("branchpoint", revision.branchPoint()) + mark("mergepoint", revision.mergePoint());
	}

	private String mark(String mark, boolean marked) {
		return marked ? " " + this.style.mark("(" + mark + ")") : "";
	}

	private static String parents(RevisionHeader header) {
		return header.downRevisions().isEmpty() ? "<base>" : joined(header.downRevisions());
	}

	private static String joined(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

}
