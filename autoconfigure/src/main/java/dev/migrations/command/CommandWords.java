package dev.migrations.command;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.revision.MigrationsException;

/**
 * A command as it is typed, taken apart as a shell does: blanks separate words, quotes
 * and backslashes keep them together. Nothing else has a meaning.
 */
final class CommandWords {

	private final String command;

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	/** A word may be empty, if it is quoted. */
	private boolean begun;

	CommandWords(String command) {
		this.command = command;
	}

	List<String> words() {
		char quote = 0;
		for (int i = 0; i < this.command.length(); i++) {
			char c = this.command.charAt(i);
			boolean escapes = (c == '\\' && quote != '\'' && i + 1 < this.command.length());
			if (escapes) {
				i++;
				add(this.command.charAt(i));
			}
			else if (quote != 0 && c == quote) {
				quote = 0;
			}
			else if (quote == 0 && (c == '\'' || c == '"')) {
				quote = c;
				this.begun = true;
			}
			else if (quote == 0 && Character.isWhitespace(c)) {
				end();
			}
			else {
				add(c);
			}
		}
		end();
		if (quote != 0 || this.words.isEmpty()) {
			throw new MigrationsException(
					(quote != 0) ? "A quote in the post-write hook '%s' is not closed.".formatted(this.command)
							: "A post-write hook is empty.",
					"Correct 'migrations.command.post-write-hooks'.");
		}
		return this.words;
	}

	private void add(char c) {
		this.word.append(c);
		this.begun = true;
	}

	private void end() {
		if (this.begun) {
			this.words.add(this.word.toString());
		}
		this.word.setLength(0);
		this.begun = false;
	}

}
