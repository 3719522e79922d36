package dev.migrations.execution;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes a script that {@code psql} runs. What it is given is written at once, so that a
 * script of any size takes no memory.
 */
final class PsqlScript {

	private final Appendable out;

	PsqlScript(Appendable out) {
		this.out = out;
	}

	/**
	 * Write a statement.
	 * @param sql its text without the semicolon
	 */
	void statement(String sql) {
		text(sql);
		text(";\n");
	}

	/**
	 * Write a comment of one line, whatever line breaks its text has.
	 */
	void comment(String text) {
		line("-- " + text.replaceAll("\\R", " "));
	}

	void line(String text) {
		text(text);
		text("\n");
	}

	/**
	 * Write a text as it is.
	 * @throws UncheckedIOException if it cannot be written
	 */
	void text(CharSequence text) {
		try {
			this.out.append(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
