package dev.migrations.actuate.endpoint;

import java.time.OffsetDateTime;
import java.util.List;

import dev.migrations.command.AppliedRevision;
import dev.migrations.revision.DrawnRevision;
import dev.migrations.revision.HistoryColumns;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionRange;

/**
 * The part of the page that draws the graph of the revisions, newest first. The marks of
 * the revisions are in their rows, the lines between them are one drawing behind all
 * rows, which is stretched to their height.
 */
final class RevisionSection {

	private static final int WIDEST = 168;

	private static final int SPACING = 18;

	private static final int NARROWEST = 8;

	private final String anchor;

	private final RevisionGraph graph;

	private final RevisionMarks marks;

	private final List<DrawnRevision> drawn;

	private final int spacing;

	private final int width;

	/**
	 * Create a section.
	 * @param anchor what the identifiers of its elements begin with
	 */
	RevisionSection(String anchor, RevisionGraph graph, RevisionMarks marks) {
		this.anchor = anchor;
		this.graph = graph;
		this.marks = marks;
		this.drawn = HistoryColumns.of(graph.history(RevisionRange.all(), List.of()));
		int columns = this.drawn.stream().mapToInt(DrawnRevision::columns).max().orElse(1);
		this.spacing = Math.max(NARROWEST, Math.min(SPACING, WIDEST / columns)) / 2 * 2;
		this.width = columns * this.spacing;
	}

	void write(Html html) {
		html.open("div", "class", "graph");
		html.open("div", "class", "rows");
		lines(html);
		html.open("ol", "aria-label", "Revisions, newest first");
		this.drawn.forEach((revision) -> row(html, revision));
		html.close("ol").close("div").close("div");
	}

	private void lines(Html html) {
		html.open("svg", "class", "lines", "aria-hidden", "true", "preserveAspectRatio", "none", "width",
				String.valueOf(this.width), "viewBox", "0 0 %d %d".formatted(this.width, 10 * this.drawn.size()));
		for (DrawnLine line : DrawnLines.of(this.drawn)) {
			String style = this.marks.of(line.child()).style();
			html.open("path", "class", "line " + style, "d", line.path(this.spacing)).close("path");
		}
		html.close("svg");
	}

	private void row(Html html, DrawnRevision drawn) {
		RevisionHeader revision = drawn.revision();
		RevisionMark mark = this.marks.of(revision.id());
		html.open("li");
		html.open("button", "type", "button", "class", "revision " + mark.style(), "id",
				this.anchor + "-" + revision.id().value(), "data-revision", revision.id().value(), "data-mark",
				mark.style());
		mark(html, drawn, mark);
		html.open("span", "class", "what").element("span", revision.summary(), "class", "message");
		chips(html, revision, mark);
		html.close("span");
		html.open("span", "class", "which").element("code", revision.id().value());
		facts(html, revision);
		html.close("span").close("button").close("li").trusted("\n");
	}

	private void mark(Html html, DrawnRevision drawn, RevisionMark mark) {
		String x = String.valueOf(this.spacing * drawn.column() + this.spacing / 2);
		html.open("svg", "class", "mark", "aria-hidden", "true", "width", String.valueOf(this.width), "height", "20");
		if (mark == RevisionMark.CURRENT) {
			html.open("circle", "class", "ring", "cx", x, "cy", "10", "r", "8").close("circle");
		}
		html.open("circle", "class", "dot", "cx", x, "cy", "10", "r", (mark == RevisionMark.FAILED) ? "6" : "5")
			.close("circle");
		if (mark == RevisionMark.FAILED) {
			html.open("path", "class", "cross", "d",
					"M%s 7.6l4.8 4.8m0-4.8l-4.8 4.8"
						.formatted(Double.toString(this.spacing * drawn.column() + this.spacing / 2 - 2.4)))
				.close("path");
		}
		html.close("svg");
	}

	private void chips(Html html, RevisionHeader revision, RevisionMark mark) {
		RevisionId id = revision.id();
		chip(html, mark.label(), "state " + mark.style());
		if (this.graph.isHead(id)) {
			chip(html, "head", "head");
		}
		revision.branchLabels().forEach((label) -> chip(html, label, "label"));
		if (this.graph.isBranchPoint(id)) {
			chip(html, "branch point", "shape");
		}
		if (this.graph.isMergePoint(id)) {
			chip(html, "merge", "shape");
		}
		revision.dependsOn().forEach((needed) -> chip(html, "needs " + needed, "shape"));
		if (this.marks.isEdited(id)) {
			chip(html, "edited", "edited");
		}
	}

	private static void chip(Html html, String text, String style) {
		html.element("span", text, "class", "chip " + style).text(" ");
	}

	private void facts(Html html, RevisionHeader revision) {
		AppliedRevision applied = this.marks.applied(revision.id());
		OffsetDateTime at = (applied != null) ? applied.appliedAt() : revision.createDate();
		if (at != null) {
			html.text(" ")
				.element("time", Figures.day(at.toInstant()), "datetime", at.toInstant().toString(), "title",
						((applied != null) ? "applied " : "written ") + Figures.second(at.toInstant()));
		}
		if (applied != null && applied.duration() != null) {
			html.text(" ").element("span", Figures.duration(applied.duration().toMillis()), "class", "took");
		}
	}

}
