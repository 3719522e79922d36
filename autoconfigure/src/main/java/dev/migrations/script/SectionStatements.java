package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of one section from a file that has been found well-formed.
 */
final class SectionStatements implements ScriptStatements {

	private final ScriptSource source;

	private final Characters characters;

	private final StatementScanner scanner;

	private final boolean unmarkedTransactional;

	private boolean autocommit;

	private boolean ended;

	private @Nullable ScriptStatement upcoming;

	SectionStatements(ScriptSource source, Characters characters, Mark mark, boolean standardConformingStrings,
			boolean unmarkedTransactional) {
		this.source = source;
		this.characters = characters;
		this.unmarkedTransactional = unmarkedTransactional;
		this.scanner = new StatementScanner(characters, standardConformingStrings, SectionStatements::refuse);
		if (!mark.equals(this.scanner.next())) {
			refuse(mark.position()
				.problem("the file has changed since it was checked: expected '%s' here".formatted(mark)));
		}
	}

	private static void refuse(RevisionProblem problem) {
		throw new InvalidRevisionsException(List.of(problem));
	}

	@Override
	public boolean hasNext() {
		if (this.upcoming == null && !this.ended) {
			this.upcoming = read();
			this.ended = (this.upcoming == null);
		}
		return !this.ended;
	}

	@Override
	public ScriptStatement next() {
		ScriptStatement statement = hasNext() ? this.upcoming : null;
		if (statement == null) {
			throw new NoSuchElementException();
		}
		this.upcoming = null;
		return statement;
	}

	private ScriptStatement of(ScannedStatement statement) {
		boolean transactional = this.unmarkedTransactional && !this.autocommit;
		if (statement.takesData()) {
			return new CopyStatement(statement.text(), statement.position(), transactional, statement.psql(),
					this.scanner.data());
		}
		return new SqlStatement(statement.text(), statement.position(), transactional, statement.changesSession(),
				statement.psql(), statement.repetition());
	}

	private @Nullable ScriptStatement read() {
		try {
			Piece piece = this.scanner.next();
			while (piece instanceof Mark mark && !mark.beginsSection()) {
				if (mark.kind() == Mark.Kind.CODE) {
					return this.source.steps().codeAt(mark.position().line());
				}
				this.autocommit = (mark.kind() == Mark.Kind.TODO) ? this.autocommit
						: mark.kind() == Mark.Kind.AUTOCOMMIT;
				piece = this.scanner.next();
			}
			return (piece instanceof ScannedStatement statement) ? of(statement) : null;
		}
		catch (UncheckedIOException ex) {
			throw this.source.failure(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.characters.close();
		}
		catch (IOException ex) {
			throw this.source.failure(ex);
		}
	}

}
