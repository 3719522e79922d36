package dev.migrations.script;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A statement while its tokens are read.
 */
final class StatementDraft {

	/** A longer token says nothing that the rules ask for. */
	private static final int TELLING = 64;

	private static final String SET_CONFIG = "set_config";

	private final Wording wording = new Wording();

	private final Nesting nesting = new Nesting();

	private final PsqlReadingDraft psql = new PsqlReadingDraft();

	private @Nullable SourcePosition position;

	private long from;

	private long to;

	void add(TokenKind kind, Lexer lexer) {
		if (this.position == null) {
			this.position = lexer.position();
			this.from = lexer.start();
		}
		this.to = lexer.end();
		this.psql.add(kind, lexer);
		if (kind == TokenKind.OPEN) {
			this.nesting.open();
		}
		else if (kind == TokenKind.CLOSE) {
			this.nesting.close();
		}
		else if (kind == TokenKind.WORD) {
			addWord(lexer);
		}
		if (kind != TokenKind.WORD && this.wording.wantsMore()) {
			this.wording.add((lexer.end() - lexer.start() <= TELLING) ? lexer.text() : "");
		}
	}

	private void addWord(Lexer lexer) {
		boolean forWording = this.wording.wantsMore();
		boolean forNesting = this.nesting.wantsWords();
		if (forWording || forNesting) {
			String word = lexer.text().toLowerCase(Locale.ROOT);
			if (forWording) {
				this.wording.add(word);
			}
			if (forNesting) {
				this.nesting.word(word);
			}
		}
		if (lexer.isWord(SET_CONFIG)) {
			this.wording.noteSetConfig();
		}
	}

	boolean isEmpty() {
		return this.position == null;
	}

	Wording wording() {
		return this.wording;
	}

	Nesting nesting() {
		return this.nesting;
	}

	/**
	 * Cut it out of what it was read from, which has kept it.
	 * @param terminated whether a semicolon ended it
	 */
	ScannedStatement finish(Characters characters, boolean terminated) {
		if (this.position == null) {
			throw new IllegalStateException("A statement has a token");
		}
		return new ScannedStatement(this.position, characters.text(this.from, this.to),
				TransactionRules.refusesTransaction(this.wording), SessionRules.changesSession(this.wording),
				terminated && CopyRules.takesData(this.wording), this.psql.finish(), RepetitionRules.of(this.wording));
	}

}
