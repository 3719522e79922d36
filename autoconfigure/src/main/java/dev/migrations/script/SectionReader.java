package dev.migrations.script;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

import dev.migrations.revision.MigrationsException;

/**
 * The text of a section as it is in its file, read as it is asked for.
 */
final class SectionReader extends Reader {

	private final ScriptSource source;

	private final Characters characters;

	private final long end;

	/**
	 * Begin on the line after the mark.
	 * @param characters the file, read up to its mark; closed with this
	 * @param end how many characters come before the section's end
	 */
	SectionReader(ScriptSource source, Characters characters, long end) {
		this.source = source;
		this.characters = characters;
		this.end = end;
		while (!Lexer.isNewline(characters.peek()) && characters.peek() != Characters.END) {
			characters.next();
		}
	}

	/**
	 * Read on.
	 * @throws MigrationsException if the file cannot be read
	 */
	@Override
	public int read(char[] target, int offset, int length) {
		try {
			int count = 0;
			while (count < length && this.characters.offset() < this.end && this.characters.peek() != Characters.END) {
				this.characters.keep();
				target[offset + count] = (char) this.characters.next();
				count++;
			}
			return (count > 0 || length == 0) ? count : -1;
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
