package dev.migrations.script;

import java.util.function.Consumer;

import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

/**
 * Reads the comments at the top of a revision file, and nothing after them: they end at
 * the first line that is neither a comment nor blank, or at the first mark.
 */
final class HeaderReader {

	private final Characters characters;

	private final HeaderDraft draft;

	/**
	 * Read from the beginning of a file.
	 * @param problems is told what is wrong, as it is met
	 */
	HeaderReader(Characters characters, Consumer<RevisionProblem> problems) {
		this.characters = characters;
		this.draft = new HeaderDraft(problems);
	}

	/**
	 * Read it.
	 * @return the header without what is wrong with it, {@code null} if it has no
	 * identifier
	 */
	@Nullable RevisionHeader read() {
		SourcePosition line = this.characters.position();
		while (readLine()) {
			this.characters.keep();
			line = this.characters.position();
		}
		return this.draft.finish(line);
	}

	private boolean readLine() {
		while (this.characters.peek() == ' ' || this.characters.peek() == '\t') {
			this.characters.next();
		}
		SourcePosition position = this.characters.position();
		if (Lexer.isNewline(this.characters.peek())) {
			this.characters.restOfLine();
			this.draft.blank();
			return true;
		}
		if (this.characters.peek() != '-' || this.characters.peek(1) != '-') {
			return false;
		}
		this.characters.skip(2);
		String comment = this.characters.restOfLine();
		if (MarkReader.read(comment, position) != null) {
			return false;
		}
		this.draft.comment(comment, position);
		return true;
	}

}
