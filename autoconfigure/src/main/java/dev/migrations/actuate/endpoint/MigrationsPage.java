package dev.migrations.actuate.endpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page that shows to a person what the endpoint shows to a program. It is whole in
 * itself: nothing is loaded but the details of a revision, from the endpoint, when a
 * person asks for them.
 */
final class MigrationsPage {

	private final PageAsset style = PageAsset.read("page.css");

	private final PageAsset script = PageAsset.read("page.js");

	/**
	 * Write the page.
	 * @param sections the databases it shows
	 * @param readAt when it was asked how they stand
	 * @return HTML in UTF-8
	 */
	byte[] write(List<DatabaseSection> sections, Instant readAt) {
		Html html = new Html();
		html.trusted("<!doctype html>\n").open("html", "lang", "en");
		head(html, sections);
		html.open("body").element("a", "Skip to the revisions", "class", "skip", "href", "#main");
		top(html, sections, readAt);
		html.open("main", "id", "main");
		for (int i = 0; i < sections.size(); i++) {
			sections.get(i).write(html, anchor(i), sections.size() == 1);
		}
		html.close("main");
		html.open("dialog", "id", "details", "aria-labelledby", "details-title").close("dialog");
		html.open("script").trusted(this.script.text()).close("script");
		html.close("body").close("html");
		return html.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void head(Html html, List<DatabaseSection> sections) {
		html.open("head").open("meta", "charset", "utf-8");
		html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy());
		html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
		html.open("meta", "name", "color-scheme", "content", "light dark");
		html.open("meta", "name", "referrer", "content", "no-referrer");
		html.open("meta", "name", "robots", "content", "noindex");
		String states = sections.stream()
			.map((section) -> StateSign.of(section.state()).title())
			.distinct()
			.collect(Collectors.joining(", "));
		html.element("title", "%s \u00b7 Migrations of %s".formatted(states, name(sections)));
		html.open("link", "rel", "icon", "href", "data:,");
		html.open("style").trusted(this.style.text()).close("style").close("head");
	}

	private String policy() {
		return "default-src 'none'; style-src " + this.style.source() + "; script-src " + this.script.source()
				+ "; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
	}

	private static void top(Html html, List<DatabaseSection> sections, Instant readAt) {
		html.open("header").open("div", "class", "title");
		html.open("h1").element("span", "Migrations", "class", "kind").text(" ").text(name(sections)).close("h1");
		html.open("p").text("as of ").element("time", Figures.second(readAt), "datetime", readAt.toString()).text(" ");
		html.element("a", "Refresh", "href", "").close("p").close("div");
		if (sections.size() > 1) {
			html.open("nav", "aria-label", "Databases").open("ul");
			for (int i = 0; i < sections.size(); i++) {
				DatabaseSection section = sections.get(i);
				html.open("li").open("a", "href", "#" + anchor(i)).text(section.bean() + " ");
				html.element("span", StateSign.of(section.state()).title(), "class",
						"chip verdict " + section.state().label());
				html.close("a").close("li");
			}
			html.close("ul").close("nav");
		}
		html.close("header");
	}

	private static String name(List<DatabaseSection> sections) {
		return sections.stream().map(DatabaseSection::context).distinct().collect(Collectors.joining(", "));
	}

	private static String anchor(int index) {
		return "db" + index;
	}

}
