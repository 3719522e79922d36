package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;

/**
 * The upgrade or the downgrade of a revision: what it consists of, and the way to its
 * statements.
 */
public final class ScriptSection {

	private static final int BUFFER = 8192;

	private final ScriptSource source;

	private final SectionExtent extent;

	private final List<ScriptSegment> segments;

	private final boolean unmarkedTransactional;

	private final boolean standardConformingStrings;

	private final @Nullable SourcePosition misreadByPsql;

	private final @Nullable ScriptStatement code;

	ScriptSection(ScriptSource source, SectionExtent extent, List<ScriptSegment> segments,
			boolean unmarkedTransactional, boolean standardConformingStrings, @Nullable SourcePosition misreadByPsql,
			@Nullable ScriptStatement code) {
		this.source = source;
		this.extent = extent;
		this.segments = List.copyOf(segments);
		this.unmarkedTransactional = unmarkedTransactional;
		this.standardConformingStrings = standardConformingStrings;
		this.misreadByPsql = misreadByPsql;
		this.code = code;
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
	 * Where the first statement is of which {@code psql} would
	 * {@linkplain PsqlReading#misreadsString() make another one}, {@code null} if there
	 * is none.
	 */
	public @Nullable SourcePosition misreadByPsql() {
		return this.misreadByPsql;
	}

	/**
	 * The first statement that is no SQL, so that all of it can be run on a database but
	 * not be written into a script; {@code null} if there is none.
	 */
	public @Nullable ScriptStatement code() {
		return this.code;
	}

	/**
	 * Open the file at this section.
	 * @return its statements, to be closed
	 * @throws MigrationsException if the file cannot be read, or is another one than
	 * before
	 */
	public ScriptStatements open() {
		return openAtMark((characters) -> new SectionStatements(this.source, characters, this.extent.mark(),
				this.standardConformingStrings, this.unmarkedTransactional));
	}

	/**
	 * The text of this section without the mark that begins it, with all others.
	 * @param maxCharacters how much of it to read at most, at least one character
	 * @throws MigrationsException if the file cannot be read
	 */
	public ScriptText text(int maxCharacters) {
		try (SectionReader reader = openText()) {
			StringBuilder text = new StringBuilder();
			char[] buffer = new char[BUFFER];
			int count = reader.read(buffer, 0, Math.min(buffer.length, maxCharacters));
			while (count > 0) {
				text.append(buffer, 0, count);
				count = reader.read(buffer, 0, Math.min(buffer.length, maxCharacters - text.length()));
			}
			boolean truncated = (reader.read() >= 0);
			if (truncated && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
				text.setLength(text.length() - 1);
			}
			return new ScriptText(text.toString().strip(), truncated);
		}
		catch (IOException ex) {
			throw this.source.failure(ex);
		}
	}

	/**
	 * Write the text of this section without the mark that begins it, with all others,
	 * and without blank lines around it. It is not held in memory.
	 * @throws IOException if it cannot be written
	 * @throws MigrationsException if the file cannot be read
	 */
	public void writeTo(Appendable out) throws IOException {
		try (SectionReader reader = openText()) {
			StringBuilder text = new StringBuilder();
			char[] buffer = new char[BUFFER];
			boolean begun = false;
			for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
				text.append(buffer, 0, count);
				if (!begun) {
					text.delete(0, text.length() - text.toString().stripLeading().length());
					begun = !text.isEmpty();
				}
				int end = text.toString().stripTrailing().length();
				out.append(text, 0, end);
				text.delete(0, end);
			}
		}
	}

	private SectionReader openText() {
		return openAtMark((characters) -> new SectionReader(this.source, characters, this.extent.end()));
	}

	private <T> T openAtMark(Function<Characters, T> reader) {
		try {
			Characters characters = this.source.openBody();
			try {
				characters.skipTo(this.extent.start(), this.extent.mark().position());
				return reader.apply(characters);
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

}
