package dev.migrations.script;

import java.util.List;

import dev.migrations.revision.InvalidRevisionsException;

/**
 * Reads over what has a beginning and an end of its own: strings, quoted names, and
 * comments between slashes and stars.
 */
final class QuotedReader {

	private final Characters characters;

	QuotedReader(Characters characters) {
		this.characters = characters;
	}

	/**
	 * Read a string in single quotes.
	 * @param prefix how many characters come before the first quote
	 */
	void string(int prefix, StringForm form) {
		SourcePosition beginning = this.characters.position();
		this.characters.skip(prefix + 1);
		while (true) {
			int c = this.characters.next();
			if (c == '\\' && form == StringForm.ESCAPES) {
				c = this.characters.next();
			}
			else if (c == '\'') {
				if (form == StringForm.BITS || this.characters.peek() != '\'') {
					return;
				}
				this.characters.next();
			}
			check(c, beginning, "string", "'");
		}
	}

	/**
	 * Read a name in double quotes.
	 * @param prefix how many characters come before the first quote
	 */
	void name(int prefix) {
		SourcePosition beginning = this.characters.position();
		this.characters.skip(prefix + 1);
		while (true) {
			int c = this.characters.next();
			if (c == '"') {
				if (this.characters.peek() != '"') {
					return;
				}
				this.characters.next();
			}
			check(c, beginning, "quoted name", "\"");
		}
	}

	/**
	 * Read a string in dollar quotes.
	 * @param length how long the delimiter is that begins and ends it
	 */
	void dollarString(int length) {
		SourcePosition beginning = this.characters.position();
		StringBuilder delimiter = new StringBuilder();
		for (int i = 0; i < length; i++) {
			delimiter.append((char) this.characters.next());
		}
		while (!isNext(delimiter)) {
			check(this.characters.next(), beginning, "string", delimiter);
		}
		this.characters.skip(length);
	}

	private boolean isNext(CharSequence text) {
		for (int i = 0; i < text.length(); i++) {
			if (this.characters.peek(i) != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Read a comment with the comments in it.
	 * @param keeping whether its text will be asked for
	 */
	void comment(boolean keeping) {
		SourcePosition beginning = this.characters.position();
		int depth = 0;
		do {
			if (!keeping) {
				this.characters.keep();
			}
			int c = this.characters.next();
			check(c, beginning, "comment", "*/");
			if (c == '/' && this.characters.peek() == '*') {
				this.characters.next();
				depth++;
			}
			else if (c == '*' && this.characters.peek() == '/') {
				this.characters.next();
				depth--;
			}
		}
		while (depth > 0);
	}

	private static void check(int c, SourcePosition beginning, String what, CharSequence end) {
		if (c == Characters.END) {
			throw new InvalidRevisionsException(List
				.of(beginning.problem("the %s that begins here does not end: expected %s before the end of the file"
					.formatted(what, end))));
		}
	}

}
