package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

	/** Whether in a text nothing is open, no mark, and no command of psql. */
	static boolean isWhole(String statement, boolean standardConformingStrings) {
		try {
			List<String> problems = new ArrayList<>();
			StatementScanner scanner = new StatementScanner(characters(statement), standardConformingStrings,
					(problem) -> problems.add(problem.description()));
			boolean onlyStatements = pieces(scanner).allMatch(ScannedStatement.class::isInstance);
			return onlyStatements && problems.stream().allMatch((problem) -> problem.contains("own transaction"));
		}
		catch (InvalidRevisionsException ex) {
			return false;
		}
	}

	/** The statements of a text, whatever is wrong with them. */
	static List<String> scan(String script, boolean standardConformingStrings) {
		StatementScanner scanner = new StatementScanner(characters(script), standardConformingStrings, (problem) -> {
		});
		return pieces(scanner).map((piece) -> ((ScannedStatement) piece).text()).toList();
	}

	private static Stream<Piece> pieces(StatementScanner scanner) {
		return Stream.generate(scanner::next).takeWhile(Objects::nonNull);
	}

	static Characters characters(String text) {
		InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		return new Characters(NAME, bytes, 16);
	}

}
