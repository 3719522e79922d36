package dev.migrations.sample.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A revision file, read just well enough for the revisions of this service.
 *
 * @param id its identifier
 * @param downRevisions the revisions it follows
 * @param dependsOn the revisions that must be applied before it without being its parents
 * @param upgrade the scripts that apply it
 * @param downgrade the scripts that undo it
 */
record RevisionFile(String id, List<String> downRevisions, List<String> dependsOn, List<String> upgrade,
		List<String> downgrade) {

	private static final Pattern SECTIONS = Pattern
		.compile("(?ms)\\A(.*)^-- migrate: upgrade$(.*)^-- migrate: downgrade$(.*)\\z");

	static RevisionFile parse(String text) {
		Matcher sections = SECTIONS.matcher(text);
		if (!sections.matches()) {
			throw new IllegalArgumentException("Not both an upgrade and a downgrade in: " + text);
		}
		String header = sections.group(1);
		return new RevisionFile(ids(header, "Revision ID").get(0), ids(header, "Revises"), ids(header, "Depends On"),
				scripts(sections.group(2)), scripts(sections.group(3)));
	}

	List<String> predecessors() {
		return Stream.concat(this.downRevisions.stream(), this.dependsOn.stream()).toList();
	}

	private static List<String> ids(String header, String key) {
		Matcher matcher = Pattern.compile("(?m)^-- " + key + ":(.*)$").matcher(header);
		return matcher.find()
				? Stream.of(matcher.group(1).split(",")).map(String::strip).filter((id) -> !id.isEmpty()).toList()
				: List.of();
	}

	/** A script runs in one transaction; what cannot runs statement by statement. */
	private static List<String> scripts(String section) {
		List<String> scripts = new ArrayList<>();
		for (String part : section.split("(?m)^-- migrate: (autocommit|end)$")) {
			Stream<String> statements = part.contains(" concurrently ") ? Stream.of(part.split(";\n"))
					: Stream.of(part);
			statements.map(String::strip).filter((script) -> !script.isEmpty()).forEach(scripts::add);
		}
		return scripts;
	}

}
