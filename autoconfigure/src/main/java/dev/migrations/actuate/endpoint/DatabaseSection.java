package dev.migrations.actuate.endpoint;

import java.util.List;

import dev.migrations.command.MigrationsState;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.command.StatusDescriptor;
import dev.migrations.revision.RevisionGraph;

/**
 * The part of the page that shows how one database stands.
 *
 * @param context the identifier of the context that has the bean
 * @param bean the name of the bean
 * @param graph the revisions of this build
 * @param status how the database stands to them
 * @param showSql whether statements are shown to whoever asks
 */
record DatabaseSection(String context, String bean, RevisionGraph graph, MigrationsStatus status, boolean showSql) {

	MigrationsState state() {
		return this.status.state();
	}

	/**
	 * Write the section.
	 * @param anchor what the identifiers of its elements begin with
	 * @param alone whether it is the only one of the page
	 */
	void write(Html html, String anchor, boolean alone) {
		StatusDescriptor all = StatusDescriptor.of(this.status, this.graph);
		StatusDescriptor shown = this.showSql ? all : all.withoutStatements();
		html.open("section", "class", "database", "id", anchor, "aria-labelledby", anchor + "-name", "data-context",
				this.context, "data-bean", this.bean, "data-sql", String.valueOf(this.showSql));
		html.element("h2", this.bean, "id", anchor + "-name", "class", alone ? "unseen" : null);
		summary(html, shown);
		toolbar(html, anchor, shown);
		if (this.graph.isEmpty()) {
			html.element("p", "This build has no revisions.", "class", "nothing");
		}
		else {
			new RevisionSection(anchor, this.graph, new RevisionMarks(this.status)).write(html);
		}
		if (state() != MigrationsState.UNREACHABLE) {
			html.element("h3", "History", "id", anchor + "-history");
			new RunSection(anchor, shown.history()).write(html);
		}
		html.close("section");
	}

	private void summary(Html html, StatusDescriptor shown) {
		html.open("div", "class", "card " + shown.state());
		StateSign sign = StateSign.of(state());
		html.open("p", "class", "verdict").trusted(sign.icon());
		html.element("strong", sign.title()).close("p");
		html.element("p", explanation(), "class", "explanation");
		if (shown.error() != null) {
			html.element("pre", shown.error(), "class", "error", "tabindex", "0");
		}
		if (!this.graph.isEmpty() && state() != MigrationsState.UNREACHABLE) {
			String applied = String.valueOf(shown.applied().size());
			html.element("progress", "", "max", String.valueOf(this.graph.size()), "value", applied, "aria-label",
					"Applied revisions");
		}
		html.open("dl");
		fact(html, "Target", List.of(shown.target()));
		if (state() != MigrationsState.UNREACHABLE) {
			fact(html, "Current", shown.current());
		}
		fact(html, "Heads", shown.heads());
		if (!shown.unknown().isEmpty()) {
			fact(html, "Unknown to this build", shown.unknown());
		}
		if (!shown.edited().isEmpty()) {
			fact(html, "Edited since", shown.edited());
		}
		html.close("dl").close("div");
	}

	private String explanation() {
		int pending = this.status.pending().size();
		String applied = "%d of %s applied.".formatted(this.status.applied().size(),
				Figures.count(this.graph.size(), "revision"));
		return switch (state()) {
			case UP_TO_DATE -> "Nothing is pending: " + applied;
			case PENDING -> "%d to be run, %s".formatted(pending, applied);
			case RUNNING -> "An instance is at work: %s".formatted(applied);
			case AHEAD -> "The database has %s that this build does not know: %s"
				.formatted(Figures.count(this.status.unknown().size(), "revision"), applied);
			case FAILED -> "A revision did not come to its end, or none could begin: " + applied;
			case UNREACHABLE -> "The database did not say what is applied. The build has %s."
				.formatted(Figures.count(this.graph.size(), "revision"));
		};
	}

	private static void fact(Html html, String name, List<String> values) {
		html.open("div").element("dt", name).open("dd");
		if (values.isEmpty()) {
			html.element("span", "nothing", "class", "nothing");
		}
		values.forEach((value) -> html.element("code", value).text(" "));
		html.close("dd").close("div");
	}

	private void toolbar(Html html, String anchor, StatusDescriptor shown) {
		html.open("div", "class", "toolbar");
		html.open("h3").text("Revisions ").element("span", String.valueOf(this.graph.size()), "class", "total");
		html.close("h3");
		html.open("div", "class", "tools");
		html.element("span", "", "class", "found", "role", "status");
		html.open("label", "class", "filter").element("span", "Filter revisions", "class", "unseen");
		html.open("input", "type", "search", "placeholder", "Filter by word or id", "autocomplete", "off", "spellcheck",
				"false", "hidden", "");
		html.close("label");
		if (!shown.current().isEmpty()) {
			html.element("a", "Current", "href", "#" + anchor + "-" + shown.current().get(0));
		}
		if (state() != MigrationsState.UNREACHABLE) {
			html.element("a", "History", "href", "#" + anchor + "-history");
		}
		html.close("div").close("div");
	}

}
