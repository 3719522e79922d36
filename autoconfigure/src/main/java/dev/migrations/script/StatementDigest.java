package dev.migrations.script;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum of statements, the same however they are formatted: it is taken over their
 * tokens without white space and comments, names and keywords in lower case, strings,
 * quoted names and COPY data as they are but for the line ends.
 * <p>
 * Its form is {@code sql1:} and the SHA-256 in 64 hexadecimal digits; the number will be
 * another one should the rules ever change. The bytes are those of UTF-8, the halves of a
 * surrogate pair each by itself; a zero byte ends each token, a one each statement.
 */
final class StatementDigest {

	private static final String FORM = "sql1:";

	private static final int BIGGEST_CHARACTER = 3;

	private final MessageDigest sha256;

	private final byte[] buffer = new byte[8192];

	private int length;

	private boolean afterReturn;

	StatementDigest() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Add a token that white space and comments are not. */
	void token(TokenKind kind, Characters characters, long from, long to) {
		boolean anyCase = (kind == TokenKind.WORD || kind == TokenKind.NUMBER);
		boolean prefixed = (kind == TokenKind.STRING || kind == TokenKind.QUOTED_NAME);
		for (long i = from; i < to; i++) {
			char c = characters.charAt(i);
			add((anyCase || (prefixed && i == from)) ? lower(c) : c);
		}
		add('\0');
	}

	void endOfStatement() {
		add('\1');
	}

	/** Add COPY data, in as many parts as it comes. */
	void data(char[] characters, int length) {
		for (int i = 0; i < length; i++) {
			add(characters[i]);
		}
	}

	void endOfData() {
		add('\\');
		add('.');
		endOfStatement();
	}

	String value() {
		this.sha256.update(this.buffer, 0, this.length);
		this.length = 0;
		return FORM + HexFormat.of().formatHex(this.sha256.digest());
	}

	/** A carriage return does not count before a line feed. */
	private void add(char c) {
		if (this.afterReturn && c != '\n') {
			encode('\r');
		}
		this.afterReturn = (c == '\r');
		if (!this.afterReturn) {
			encode(c);
		}
	}

	private void encode(char c) {
		if (this.length + BIGGEST_CHARACTER > this.buffer.length) {
			this.sha256.update(this.buffer, 0, this.length);
			this.length = 0;
		}
		if (c < 0x80) {
			put(c);
		}
		else if (c < 0x800) {
			put(0xC0 | (c >> 6));
			put(0x80 | (c & 0x3F));
		}
		else {
			put(0xE0 | (c >> 12));
			put(0x80 | ((c >> 6) & 0x3F));
			put(0x80 | (c & 0x3F));
		}
	}

	private void put(int value) {
		this.buffer[this.length++] = (byte) value;
	}

	private static char lower(char c) {
		return (c >= 'A' && c <= 'Z') ? (char) (c + ('a' - 'A')) : c;
	}

}
