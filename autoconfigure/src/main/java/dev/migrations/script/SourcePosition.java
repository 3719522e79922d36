package dev.migrations.script;

import dev.migrations.migration.CallSite;
import dev.migrations.revision.RevisionProblem;

/**
 * A place in a revision file, as people and editors count: lines and columns from 1, a
 * column being a character. A line ends with a line feed, a carriage return, or both. Of
 * SQL that a revision in Java makes it is the line that makes it.
 *
 * @param script the file, as messages name it
 * @param line the line, from 1
 * @param column the character within the line, from 1; 0 if the SQL does not stand there
 * as it is
 */
public record SourcePosition(String script, int line, int column) {

	/**
	 * The line of a migration that makes SQL.
	 */
	public static SourcePosition of(CallSite call) {
		return new SourcePosition(call.file(), call.line(), 0);
	}

	/**
	 * Whether the text that is there is the text that is run.
	 */
	public boolean isLiteral() {
		return this.column > 0;
	}

	/**
	 * The place of a character within a text that begins here, for the position that
	 * PostgreSQL gives with an error.
	 * @param text the text of a statement, exactly as it is in the file
	 * @param character which of its characters, from 1; one past its end means its end
	 * @return the line and column of that character in the file
	 */
	public SourcePosition of(String text, int character) {
		if (!isLiteral()) {
			return this;
		}
		int target = (character - 1 < text.codePointCount(0, text.length()))
				? text.offsetByCodePoints(0, Math.max(0, character - 1)) : text.length();
		int currentLine = this.line;
		int currentColumn = this.column;
		for (int i = 0; i < target; i++) {
			char c = text.charAt(i);
			if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
				currentLine++;
				currentColumn = 1;
			}
			else if (!Character.isLowSurrogate(c)) {
				currentColumn++;
			}
		}
		return new SourcePosition(this.script, currentLine, currentColumn);
	}

	RevisionProblem problem(String description) {
		return new RevisionProblem(toString(), description);
	}

	/**
	 * The file and the line, as compilers write them.
	 */
	@Override
	public String toString() {
		return (this.line > 0) ? this.script + ":" + this.line : this.script;
	}

}
