package dev.migrations.script;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionProblem;

/**
 * Revision files for tests, from text.
 */
final class Scripts {

	static final String NAME = "x.sql";

	/** A header of two lines, the second one blank. */
	static final String HEADER = "-- Revision ID: a1\n\n";

	/** A header and the mark of the upgrade section: what follows begins in line 4. */
	static final String UPGRADE = HEADER + "-- migrate: upgrade\n";

	private Scripts() {
	}

	static ScriptOutline outline(String text) {
		return SqlRevision.of(NAME, text).outline(true);
	}

	/** The outline of a revision with that upgrade section. */
	static ScriptOutline upgrade(String section) {
		return outline(UPGRADE + section);
	}

	/** The statements of an upgrade section. */
	static List<ScriptStatement> statements(String section) {
		return read(upgrade(section).upgrade());
	}

	/** The texts of the statements of an upgrade section. */
	static List<String> split(String section) {
		return statements(section).stream().map(ScriptStatement::text).toList();
	}

	static List<ScriptStatement> read(ScriptSection section) {
		List<ScriptStatement> statements = new ArrayList<>();
		try (ScriptStatements opened = section.open()) {
			opened.forEachRemaining(statements::add);
		}
		return statements;
	}

	/** What is wrong with a file: {@code line: message}. */
	static List<String> problems(String text) {
		try {
			outline(text);
			return List.of();
		}
		catch (InvalidRevisionsException ex) {
			return ex.problems()
				.stream()
				.map(RevisionProblem::toString)
				.map((problem) -> problem.substring(NAME.length() + 1))
				.toList();
		}
	}

	static String readAll(Reader reader) {
		StringBuilder text = new StringBuilder();
		char[] buffer = new char[7];
		try {
			for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
				text.append(buffer, 0, count);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

}
