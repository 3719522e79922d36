package dev.migrations.actuate.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.migrations.command.StatusDescriptor.HistoryDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The part of the page that shows what was run on a database, newest first.
 */
final class RunSection {

	private final String anchor;

	private final List<HistoryDescriptor> history;

	private final long longest;

	RunSection(String anchor, List<HistoryDescriptor> history) {
		this.anchor = anchor;
		this.history = history;
		this.longest = history.stream().mapToLong(HistoryDescriptor::durationMs).max().orElse(0);
	}

	void write(Html html) {
		if (this.history.isEmpty()) {
			html.element("p", "Nothing was run on this database.", "class", "nothing");
			return;
		}
		html.open("table", "class", "runs");
		html.open("thead").open("tr");
		for (String title : List.of("When", "Run", "Revision", "Duration", "By")) {
			html.element("th", title, "scope", "col");
		}
		html.close("tr").close("thead").open("tbody");
		this.history.forEach((run) -> row(html, run));
		html.close("tbody").close("table");
	}

	private void row(Html html, HistoryDescriptor run) {
		html.open("tr", "class", run.outcome().equals("applied") ? null : "failed");
		Instant startedAt = Instant.parse(run.startedAt());
		html.open("td", "class", "when").element("time", Figures.second(startedAt), "datetime", run.startedAt());
		html.close("td");
		html.open("td", "class", "kind").element("span", run.direction(), "class", "direction " + run.direction());
		if (!run.outcome().equals("applied")) {
			html.text(" ").element("span", run.outcome(), "class", "chip state failed");
		}
		html.close("td");
		html.open("td", "class", "subject");
		subject(html, run);
		error(html, run.error());
		html.close("td");
		html.open("td", "class", "duration");
		bar(html, run.durationMs());
		html.element("span", Figures.duration(run.durationMs())).close("td");
		html.open("td", "class", "by");
		html.element("span", who(run)).text(" ").element("span", what(run)).close("td").close("tr").trusted("\n");
	}

	private void subject(Html html, HistoryDescriptor run) {
		String revision = run.revision();
		if (revision == null) {
			html.element("span", "nothing", "class", "nothing");
			return;
		}
		html.open("a", "href", "#" + this.anchor + "-" + revision).element("code", revision).close("a").text(" ");
		html.element("span", run.message().lines().findFirst().orElse(""));
		if (run.tag() != null) {
			html.text(" ").element("span", run.tag(), "class", "chip label");
		}
	}

	private static void error(Html html, @Nullable String error) {
		if (error != null) {
			html.open("details").element("summary", "What failed").element("pre", error).close("details");
		}
	}

	private void bar(Html html, long millis) {
		double share = (this.longest > 0) ? 100.0 * millis / this.longest : 0;
		html.open("svg", "class", "bar", "aria-hidden", "true", "width", "100", "height", "6");
		html.open("rect", "width", String.format(Locale.ROOT, "%.1f", Math.max(share, 1)), "height", "6", "rx", "3")
			.close("rect");
		html.close("svg");
	}

	private static String who(HistoryDescriptor run) {
		return (run.client() != null) ? "%s on %s".formatted(run.appliedBy(), run.client()) : run.appliedBy();
	}

	private static String what(HistoryDescriptor run) {
		return (run.applicationVersion() != null) ? "%s %s".formatted(run.application(), run.applicationVersion())
				: run.application();
	}

}
