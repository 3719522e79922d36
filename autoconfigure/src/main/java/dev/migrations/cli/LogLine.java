package dev.migrations.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.execution.HistoryEntry;

/**
 * What was run on a database, in a line.
 *
 * @param entry the row of the history
 */
record LogLine(HistoryEntry entry) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'")
		.withZone(ZoneOffset.UTC);

	/**
	 * The line, and below it what failed.
	 * @param verbose whether to say all of that, and from where it was run
	 */
	List<String> lines(boolean verbose) {
		List<String> lines = new ArrayList<>();
		HistoryEntry entry = this.entry;
		lines.add("%s %-9s %s %s in %d ms by %s%s%s".formatted(TIME.format(entry.startedAt()), entry.direction(),
				(entry.revision() != null) ? entry.revision().value() : "<base>", entry.outcome(),
				entry.duration().toMillis(), entry.appliedBy(),
				entry.message().isEmpty() ? "" : ", " + entry.message().lines().findFirst().orElse(""),
				(entry.tag() != null) ? " [%s]".formatted(entry.tag()) : ""));
		if (verbose) {
			lines.add("    %s%s on %s%s".formatted(entry.application(),
					(entry.applicationVersion() != null) ? " " + entry.applicationVersion() : "",
					(entry.client() != null) ? entry.client() : "an unknown host",
					(entry.script() != null) ? ", from " + entry.script() : ""));
		}
		if (entry.error() != null) {
			entry.error().lines().limit(verbose ? Long.MAX_VALUE : 1).forEach((line) -> lines.add("    " + line));
		}
		return lines;
	}

}
