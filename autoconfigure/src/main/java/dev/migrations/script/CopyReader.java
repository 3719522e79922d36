package dev.migrations.script;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionProblem;

/**
 * The lines between a {@code COPY ... FROM stdin;} and the line {@code \.} that ends
 * them, read from the file as they are asked for. As with {@code psql}, that line ends
 * the data of every format, within quotes too.
 */
final class CopyReader extends Reader {

	private final Characters characters;

	private final SourcePosition copy;

	private boolean startsLine = true;

	private boolean ended;

	CopyReader(Characters characters, SourcePosition copy, Consumer<RevisionProblem> problems) {
		this.characters = characters;
		this.copy = copy;
		passLine(problems);
	}

	/** Data begins on the line after the statement's end. */
	private void passLine(Consumer<RevisionProblem> problems) {
		String text = this.characters.restOfLine().strip();
		if (!text.isEmpty() && !text.startsWith("--")) {
			problems.accept(this.copy.problem(
					"nothing may follow the ';' of COPY ... FROM stdin in its line, here is '%s': expected the data in the next line"
						.formatted(text)));
		}
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		try {
			return fill(target, offset, length);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private int fill(char[] target, int offset, int length) {
		int count = 0;
		while (count < length && !atEnd()) {
			this.characters.keep();
			int c = this.characters.next();
			if (c == Characters.END) {
				throw new InvalidRevisionsException(List
					.of(this.copy.problem("the data of COPY ... FROM stdin does not end: expected a line '\\.'")));
			}
			target[offset + count] = (char) c;
			count++;
			this.startsLine = (c == '\n');
		}
		return (count > 0 || length == 0) ? count : -1;
	}

	private boolean atEnd() {
		if (!this.ended && this.startsLine && this.characters.peek() == '\\' && this.characters.peek(1) == '.') {
			int following = this.characters.peek(2);
			boolean windows = (following == '\r' && this.characters.peek(3) == '\n');
			if (following == '\n' || following == Characters.END || windows) {
				this.ended = true;
				this.characters.skip(windows ? 4 : 3);
			}
		}
		return this.ended;
	}

	/** Pass over what has not been read. */
	void drain() {
		char[] buffer = new char[1024];
		while (fill(buffer, 0, buffer.length) >= 0) {
			this.characters.keep();
		}
	}

	@Override
	public void close() {
	}

}
