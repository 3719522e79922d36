package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionProblem;

import org.springframework.core.io.Resource;

/**
 * A file of SQL that is no revision: it has neither header nor sections, and all of it
 * runs in one transaction of somebody else's.
 */
public final class SqlFile {

	private final ScriptSource source;

	/**
	 * Create a file.
	 * @param name its name for messages
	 * @param resource where it is
	 */
	public SqlFile(String name, Resource resource) {
		this.source = new ScriptSource(name, resource);
	}

	/**
	 * Read the whole file. Marks of revisions mean nothing in it.
	 * @return its statements in their order
	 * @throws MigrationsException if it cannot be read, or with all that is wrong with it
	 */
	public List<SqlStatement> statements() {
		List<SqlStatement> statements = new ArrayList<>();
		List<RevisionProblem> problems = new ArrayList<>();
		try (Characters characters = this.source.openBody()) {
			read(characters, statements, problems);
		}
		catch (InvalidRevisionsException ex) {
			problems.addAll(ex.problems());
		}
		catch (IOException | UncheckedIOException ex) {
			throw new MigrationsException("'%s' cannot be read: %s.".formatted(this.source.script(), ex.getMessage()),
					"See to it that the file is there and that it may be read.", ex);
		}
		if (!problems.isEmpty()) {
			throw new MigrationsException(describe(problems), "Correct what is named above; nothing has been run.");
		}
		return List.copyOf(statements);
	}

	private static String describe(List<RevisionProblem> problems) {
		return problems.stream()
			.sorted()
			.map((problem) -> "\n  - " + problem)
			.collect(Collectors.joining("", "The file cannot be run:", ""));
	}

	private static void read(Characters characters, List<SqlStatement> statements, List<RevisionProblem> problems) {
		StatementScanner scanner = new StatementScanner(characters, true, problems::add);
		Piece piece = scanner.next();
		while (piece != null) {
			if (piece instanceof ScannedStatement statement) {
				if (statement.takesData()) {
					problems.add(statement.position()
						.problem("'%s' brings data, which is no part of a schema: leave it out"
							.formatted(statement.summary())));
				}
				statements.add(new SqlStatement(statement.text(), statement.position(), true,
						statement.changesSession(), statement.psql(), statement.repetition()));
			}
			piece = scanner.next();
		}
	}

}
