package dev.migrations.cli;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.RevisionDetailsDescriptor;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of revisions as their files have it.
 */
final class RevisionSql {

	private final RevisionScripts scripts;

	RevisionSql(RevisionScripts scripts) {
		this.scripts = scripts;
	}

	/**
	 * The SQL of both directions, each under its mark, as in the file.
	 */
	List<String> lines(RevisionId id) {
		RevisionDetailsDescriptor details = RevisionDetailsDescriptor.of(id.value(), this.scripts, true).orElseThrow();
		List<String> lines = new ArrayList<>();
		add(lines, "-- migrate: upgrade", details.upgradeSql());
		add(lines, "-- migrate: downgrade", details.downgradeSql());
		if (details.truncated()) {
			lines.add("-- There is more in " + details.script() + ".");
			lines.add("");
		}
		return lines;
	}

	private static void add(List<String> lines, String mark, @Nullable String sql) {
		if (sql != null) {
			lines.add(mark);
			sql.strip().lines().forEach(lines::add);
			lines.add("");
		}
	}

}
