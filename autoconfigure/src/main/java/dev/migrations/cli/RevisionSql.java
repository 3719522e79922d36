package dev.migrations.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.OfflineMigrations;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.ScriptOutline;
import dev.migrations.script.ScriptSection;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of revisions as their files have it.
 */
final class RevisionSql {

	private final OfflineMigrations migrations;

	RevisionSql(OfflineMigrations migrations) {
		this.migrations = migrations;
	}

	/**
	 * The SQL of both directions, each under its mark, as in the file.
	 */
	List<String> lines(RevisionId id) {
		ScriptOutline outline = this.migrations.sql(id);
		List<String> lines = new ArrayList<>();
		if (outline != null) {
			add(lines, "-- migrate: upgrade", outline.upgrade());
			add(lines, "-- migrate: downgrade", outline.downgrade());
		}
		return lines;
	}

	private static void add(List<String> lines, String mark, @Nullable ScriptSection section) {
		if (section == null) {
			return;
		}
		StringBuilder text = new StringBuilder();
		try {
			section.writeTo(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		lines.add(mark);
		text.toString().lines().forEach(lines::add);
		lines.add("");
	}

}
