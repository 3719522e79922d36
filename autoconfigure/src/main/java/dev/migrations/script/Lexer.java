package dev.migrations.script;

import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL into tokens by the rules that {@code psql} and the server share (PostgreSQL
 * documentation, "Lexical Structure"), as far as they decide where a token ends. Nothing
 * is left out: white space and comments are tokens too.
 */
final class Lexer {

	private static final String OPERATOR = "~!@#^&|`?+-*/%<>=";

	/** An operator with one of these may end in a plus or a minus. */
	private static final String NOT_IN_SQL_OPERATORS = "~!@#^&|`?%";

	private final Characters characters;

	private final QuotedReader quoted;

	private boolean standardConformingStrings;

	private boolean holding;

	private long start;

	private int line;

	private int column;

	/** Whether only white space came before the token on its line. */
	private boolean startsLine;

	private boolean lineIsBlank = true;

	/**
	 * The form of the string that would go on if another quote followed on a new line.
	 */
	private @Nullable StringForm continued;

	private boolean newlineAfterString;

	private boolean continuesOtherForm;

	Lexer(Characters characters, boolean standardConformingStrings) {
		this.characters = characters;
		this.quoted = new QuotedReader(characters);
		this.standardConformingStrings = standardConformingStrings;
	}

	void setStandardConformingStrings(boolean standardConformingStrings) {
		this.standardConformingStrings = standardConformingStrings;
	}

	/** A new line has begun since the last token. */
	void startLine() {
		this.lineIsBlank = true;
	}

	/** From here on, keep the characters of all tokens, beginning with the last one. */
	void hold() {
		this.holding = true;
	}

	void release() {
		this.holding = false;
	}

	/**
	 * Read the next token.
	 * @return its kind; {@link TokenKind#END} at the end of the file
	 */
	TokenKind next() {
		if (!this.holding) {
			this.characters.keep();
		}
		this.start = this.characters.offset();
		this.line = this.characters.line();
		this.column = this.characters.column();
		this.startsLine = this.lineIsBlank;
		TokenKind kind = read(this.characters.peek());
		if (kind != TokenKind.SPACE) {
			this.lineIsBlank = false;
		}
		if (kind != TokenKind.STRING && kind != TokenKind.SPACE && kind != TokenKind.LINE_COMMENT) {
			this.continued = null;
		}
		return kind;
	}

	/** Where the last token begins. */
	SourcePosition position() {
		return this.characters.position(this.line, this.column);
	}

	/** Whether only white space came before the last token on its line. */
	boolean startsLine() {
		return this.startsLine;
	}

	/** How many characters come before the last token in the file. */
	long start() {
		return this.start;
	}

	/** How many characters there are up to the end of the last token. */
	long end() {
		return this.characters.offset();
	}

	/** The text of the last token. */
	String text() {
		return this.characters.text(start(), end());
	}

	/**
	 * Whether the last token is a word, in whatever case.
	 * @param word in lower case
	 */
	boolean isWord(String word) {
		return end() - start() == word.length() && text().equalsIgnoreCase(word);
	}

	/**
	 * Whether the last token is a string that goes on with one in another form than its
	 * own quotes say.
	 */
	boolean continuesOtherForm() {
		return this.continuesOtherForm;
	}

	private TokenKind read(int c) {
		if (c == Characters.END) {
			return TokenKind.END;
		}
		if (isSpace(c)) {
			return space();
		}
		if (isNameStart(c)) {
			return nameOrPrefixed(c);
		}
		int following = this.characters.peek(1);
		if (isDigit(c) || (c == '.' && isDigit(following))) {
			return number();
		}
		if (c == '-' && following == '-') {
			return lineComment();
		}
		if (c == '/' && following == '*') {
			return blockComment();
		}
		return switch (c) {
			case '\'' -> string(0, continuedOr(plainForm()));
			case '"' -> quotedName(0);
			case '$' -> dollar(following);
			case '(' -> single(TokenKind.OPEN);
			case ')' -> single(TokenKind.CLOSE);
			case ';' -> single(TokenKind.SEMICOLON);
			case ':' -> single(TokenKind.COLON);
			case '\\' -> single(TokenKind.BACKSLASH);
			default -> (OPERATOR.indexOf(c) >= 0) ? operator() : single(TokenKind.SYMBOL);
		};
	}

	private TokenKind single(TokenKind kind) {
		this.characters.next();
		return kind;
	}

	private TokenKind space() {
		while (isSpace(this.characters.peek())) {
			int c = this.characters.next();
			if (isNewline(c)) {
				this.lineIsBlank = true;
				this.newlineAfterString = true;
			}
		}
		return TokenKind.SPACE;
	}

	private TokenKind lineComment() {
		int c = this.characters.peek();
		while (c != Characters.END && !isNewline(c)) {
			this.characters.next();
			c = this.characters.peek();
		}
		return TokenKind.LINE_COMMENT;
	}

	private TokenKind blockComment() {
		this.quoted.comment(this.holding);
		return TokenKind.BLOCK_COMMENT;
	}

	private TokenKind nameOrPrefixed(int c) {
		int following = this.characters.peek(1);
		StringForm form = (following == '\'') ? prefixedForm(c) : null;
		if (form != null) {
			return string(1, form);
		}
		if (following == '&' && (c == 'u' || c == 'U')) {
			int quote = this.characters.peek(2);
			if (quote == '\'') {
				return string(2, StringForm.STANDARD);
			}
			if (quote == '"') {
				return quotedName(2);
			}
		}
		while (isNamePart(this.characters.peek()) || this.characters.peek() == '$') {
			this.characters.next();
		}
		return TokenKind.WORD;
	}

	private @Nullable StringForm prefixedForm(int prefix) {
		return switch (prefix) {
			case 'e', 'E' -> StringForm.ESCAPES;
			case 'b', 'B', 'x', 'X' -> StringForm.BITS;
			case 'n', 'N' -> plainForm();
			default -> null;
		};
	}

	/**
	 * A number with letters right behind it, which PostgreSQL 15 and later refuse, is one
	 * token, and so is such a parameter. The sign of an exponent is a token of its own,
	 * which does no harm.
	 */
	private TokenKind number() {
		int c = this.characters.peek();
		while (isNamePart(c) || (c == '.' && this.characters.peek(1) != '.')) {
			this.characters.next();
			c = this.characters.peek();
		}
		return TokenKind.NUMBER;
	}

	private StringForm plainForm() {
		return this.standardConformingStrings ? StringForm.STANDARD : StringForm.ESCAPES;
	}

	/**
	 * Strings with nothing between them but white space and a new line are one string,
	 * written in the form of the first.
	 */
	private StringForm continuedOr(StringForm form) {
		return (this.continued != null && this.newlineAfterString) ? this.continued : form;
	}

	private TokenKind string(int prefix, StringForm form) {
		this.continuesOtherForm = (prefix == 0 && form != plainForm());
		this.quoted.string(prefix, form);
		this.continued = form;
		this.newlineAfterString = false;
		return TokenKind.STRING;
	}

	private TokenKind quotedName(int prefix) {
		this.quoted.name(prefix);
		return TokenKind.QUOTED_NAME;
	}

	/** A parameter, a string in dollar quotes, or a dollar. */
	private TokenKind dollar(int following) {
		int length = 1;
		while (isNamePart(this.characters.peek(length))) {
			length++;
		}
		boolean parameter = isDigit(following);
		if (!parameter && this.characters.peek(length) == '$') {
			this.quoted.dollarString(length + 1);
			return TokenKind.DOLLAR_STRING;
		}
		this.characters.skip(parameter ? length : 1);
		return TokenKind.SYMBOL;
	}

	private TokenKind operator() {
		int length = 1;
		while (OPERATOR.indexOf(this.characters.peek(length)) >= 0 && !isCommentStart(length)) {
			length++;
		}
		while (length > 1 && endsInSign(length)) {
			length--;
		}
		this.characters.skip(length);
		return TokenKind.SYMBOL;
	}

	private boolean isCommentStart(int ahead) {
		int c = this.characters.peek(ahead);
		int following = this.characters.peek(ahead + 1);
		return (c == '-' && following == '-') || (c == '/' && following == '*');
	}

	/** So that {@code a=-1} is no operator {@code =-}. */
	private boolean endsInSign(int length) {
		int last = this.characters.peek(length - 1);
		if (last != '+' && last != '-') {
			return false;
		}
		for (int i = 0; i < length - 1; i++) {
			if (NOT_IN_SQL_OPERATORS.indexOf(this.characters.peek(i)) >= 0) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSpace(int c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	static boolean isNewline(int c) {
		return c == '\n' || c == '\r';
	}

	private static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isNameStart(int c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
	}

	private static boolean isNamePart(int c) {
		return isNameStart(c) || isDigit(c);
	}

}
