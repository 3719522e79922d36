package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import dev.migrations.revision.MigrationsException;

/**
 * The upgrade or the downgrade of a revision file: what it consists of, and the way to
 * its statements.
 */
public final class ScriptSection {

	private final ScriptSource source;

	private final SectionExtent extent;

	private final List<ScriptSegment> segments;

	private final boolean unmarkedTransactional;

	private final boolean standardConformingStrings;

	ScriptSection(ScriptSource source, SectionExtent extent, List<ScriptSegment> segments,
			boolean unmarkedTransactional, boolean standardConformingStrings) {
		this.source = source;
		this.extent = extent;
		this.segments = List.copyOf(segments);
		this.unmarkedTransactional = unmarkedTransactional;
		this.standardConformingStrings = standardConformingStrings;
	}

	/** The line of the mark that begins it. */
	public int line() {
		return this.extent.mark().position().line();
	}

	/** How many statements it has; none means that there is nothing to do. */
	public int statementCount() {
		return this.segments.stream().mapToInt(ScriptSegment::statementCount).sum();
	}

	/** Its statements by the way they run, in their order. */
	public List<ScriptSegment> segments() {
		return this.segments;
	}

	/** Whether all of it runs inside a transaction. */
	public boolean transactional() {
		return this.segments.stream().allMatch(ScriptSegment::transactional);
	}

	/**
	 * Open the file at this section.
	 * @return its statements, to be closed
	 * @throws MigrationsException if the file cannot be read, or is another one than
	 * before
	 */
	public ScriptStatements open() {
		try {
			Characters characters = this.source.openBody();
			try {
				goToMark(characters);
				return new SectionStatements(this.source, characters, this.extent.mark(),
						this.standardConformingStrings, this.unmarkedTransactional);
			}
			catch (RuntimeException ex) {
				characters.close();
				throw ex;
			}
		}
		catch (IOException | UncheckedIOException ex) {
			throw this.source.failure(ex);
		}
	}

	/**
	 * The text of this section without the mark that begins it, with all others.
	 * @param maxCharacters how much of it to read at most, at least one character
	 * @throws MigrationsException if the file cannot be read
	 */
	public ScriptText text(int maxCharacters) {
		StringBuilder text = new StringBuilder();
		try (Characters characters = this.source.openBody()) {
			goToMark(characters);
			while (!Lexer.isNewline(characters.peek()) && characters.peek() != Characters.END) {
				characters.next();
			}
			while (characters.offset() < this.extent.end() && text.length() < maxCharacters) {
				characters.keep();
				text.append((char) characters.next());
			}
			boolean truncated = characters.offset() < this.extent.end();
			if (truncated && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
				text.setLength(text.length() - 1);
			}
			return new ScriptText(text.toString().strip(), truncated);
		}
		catch (IOException | UncheckedIOException ex) {
			throw this.source.failure(ex);
		}
	}

	private void goToMark(Characters characters) {
		characters.skipTo(this.extent.start(), this.extent.mark().position());
	}

}
