package dev.migrations.script;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a revision file into statements and marks, one at a time. What is wrong with them
 * is told to a listener and passed over; only what has no end ends the reading.
 */
final class StatementScanner {

	private static final Pattern PSQL_COMMAND = Pattern.compile("\\\\(\\p{L}+|\\S)");

	private static final List<String> PASSED_OVER = List.of("\\restrict", "\\unrestrict");

	private final Characters characters;

	private final Lexer lexer;

	private final boolean standardConformingStrings;

	private final Consumer<RevisionProblem> problems;

	private @Nullable StatementDigest digest;

	/** The mark that stood where the last statement should have ended. */
	private @Nullable Mark waiting;

	private @Nullable CopyReader data;

	/**
	 * Read from where the characters are now.
	 * @param standardConformingStrings how the server reads strings at the beginning
	 * @param problems is told what is wrong, as it is met
	 */
	StatementScanner(Characters characters, boolean standardConformingStrings, Consumer<RevisionProblem> problems) {
		this.characters = characters;
		this.lexer = new Lexer(characters, standardConformingStrings);
		this.standardConformingStrings = standardConformingStrings;
		this.problems = problems;
	}

	/** Take the checksum of what follows, or of nothing any more. */
	void digestWith(@Nullable StatementDigest digest) {
		this.digest = digest;
	}

	/**
	 * Forget what statements have set so far: another section is run in another session.
	 */
	void resetSettings() {
		this.lexer.setStandardConformingStrings(this.standardConformingStrings);
	}

	/**
	 * Read up to the end of the next statement or mark. What is left of the data of the
	 * last one is passed over.
	 * @return what was read, never a malformed mark, or {@code null} at the end of the
	 * file
	 */
	@Nullable Piece next() {
		if (this.data != null) {
			this.data.drain();
			this.data = null;
			this.lexer.startLine();
		}
		if (this.waiting != null) {
			Mark mark = this.waiting;
			this.waiting = null;
			return mark;
		}
		return read();
	}

	private @Nullable Piece read() {
		StatementDraft draft = new StatementDraft();
		this.lexer.release();
		TokenKind kind = this.lexer.next();
		while (kind != TokenKind.END) {
			Piece piece = accept(kind, draft);
			if (piece != null) {
				return piece;
			}
			kind = this.lexer.next();
		}
		return draft.isEmpty() ? null : lastOf(draft);
	}

	private @Nullable Piece accept(TokenKind kind, StatementDraft draft) {
		switch (kind) {
			case SPACE, BLOCK_COMMENT -> {
			}
			case LINE_COMMENT -> {
				return comment(draft);
			}
			case SEMICOLON -> {
				return semicolon(draft);
			}
			case BACKSLASH -> psqlCommand(draft);
			default -> add(kind, draft);
		}
		return null;
	}

	private @Nullable Piece comment(StatementDraft draft) {
		Mark mark = mark();
		return (mark == null || draft.isEmpty()) ? mark : interrupted(draft, mark);
	}

	private @Nullable Piece semicolon(StatementDraft draft) {
		if (draft.nesting().isOpen()) {
			add(TokenKind.SEMICOLON, draft);
			return null;
		}
		return draft.isEmpty() ? null : finish(draft, true);
	}

	private void add(TokenKind kind, StatementDraft draft) {
		draft.add(kind, this.lexer);
		this.lexer.hold();
		if (this.digest != null) {
			this.digest.token(kind, this.characters, this.lexer.start(), this.lexer.end());
		}
	}

	private @Nullable Mark mark() {
		Mark mark = MarkReader.read(this.lexer.text().substring(2), this.lexer.position());
		if (mark == null) {
			return null;
		}
		boolean malformed = (mark.kind() == Mark.Kind.MALFORMED);
		if (this.lexer.startsLine()) {
			if (malformed) {
				report(mark.position(), mark.text());
			}
			return malformed ? null : mark;
		}
		if (!malformed) {
			report(mark.position(),
					"the mark '%s' stands behind other text, where it does not count: expected it on a line of its own"
						.formatted(mark));
		}
		return null;
	}

	private ScannedStatement interrupted(StatementDraft draft, Mark mark) {
		ScannedStatement statement = finish(draft, false);
		report(statement.position(),
				"'%s' is not finished when the mark '%s' follows in line %d: expected '%s' before it".formatted(
						statement.summary(), mark, mark.position().line(),
						draft.nesting().isOpen() ? draft.nesting().expected() : ";"));
		this.waiting = mark;
		return statement;
	}

	/** As with psql, the last statement of a file may do without its semicolon. */
	private ScannedStatement lastOf(StatementDraft draft) {
		ScannedStatement statement = finish(draft, false);
		if (draft.nesting().isOpen()) {
			throw new InvalidRevisionsException(List.of(statement.position()
				.problem("'%s' is not finished at the end of the file: expected '%s'".formatted(statement.summary(),
						draft.nesting().expected()))));
		}
		return statement;
	}

	private ScannedStatement finish(StatementDraft draft, boolean terminated) {
		ScannedStatement statement = draft.finish(this.characters, terminated);
		if (this.digest != null) {
			this.digest.endOfStatement();
		}
		Boolean strings = SessionRules.standardConformingStrings(draft.wording(), this.standardConformingStrings);
		if (strings != null) {
			this.lexer.setStandardConformingStrings(strings);
		}
		check(statement, draft.wording());
		if (statement.takesData()) {
			this.data = new CopyReader(this.characters, statement.position(), this.problems);
		}
		return statement;
	}

	private void check(ScannedStatement statement, Wording wording) {
		String control = TransactionRules.control(wording);
		if (!control.isEmpty()) {
			report(statement.position(),
					("%s is refused, since the transaction it runs in would end half-way: "
							+ "leave it out; what a revision has to run outside a transaction goes between "
							+ "'-- migrate: autocommit' and '-- migrate: end'")
						.formatted(control));
		}
		String needed = SessionRules.breaksDriver(wording);
		if (!needed.isEmpty()) {
			report(statement.position(), "'%s' would break the connection, since the JDBC driver needs %s: leave it out"
				.formatted(statement.summary(), needed));
		}
		if (CopyRules.givesData(wording)) {
			report(statement.position(), "'%s' gives data to a client that is not there: expected COPY ... FROM stdin"
				.formatted(statement.summary()));
		}
		if (CopyRules.takesData(wording) && !statement.takesData()) {
			report(statement.position(),
					"COPY ... FROM stdin has no data: expected ';', a new line, the data, and a line '\\.'");
		}
	}

	/** How many characters come before the last mark in the file. */
	long start() {
		return this.lexer.start();
	}

	/** The data that follows the last statement. */
	CopyReader data() {
		if (this.data == null) {
			throw new IllegalStateException("No data follows");
		}
		return this.data;
	}

	private void psqlCommand(StatementDraft draft) {
		SourcePosition position = this.lexer.position();
		Matcher command = PSQL_COMMAND.matcher("\\" + this.characters.restOfLine());
		this.lexer.startLine();
		String name = command.lookingAt() ? command.group() : "\\";
		if (!draft.isEmpty() || !PASSED_OVER.contains(name)) {
			report(position,
					("'%s' is a command of psql, which does not run this file: expected SQL "
							+ "(only %s, which pg_dump writes, are passed over)")
						.formatted(name, String.join(" and ", PASSED_OVER)));
		}
	}

	private void report(SourcePosition position, String description) {
		this.problems.accept(position.problem(description));
	}

}
