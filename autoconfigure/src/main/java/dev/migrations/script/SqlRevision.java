package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * A revision written in SQL. It holds what the head of its file says; the rest is read
 * when it is asked for, as a stream.
 */
public final class SqlRevision implements RevisionScript {

	private final RevisionHeader header;

	private final ScriptSource source;

	private final boolean ofThisBuild;

	private SqlRevision(RevisionHeader header, ScriptSource source, boolean ofThisBuild) {
		this.header = header;
		this.source = source;
		this.ofThisBuild = ofThisBuild;
	}

	/**
	 * Read the head of a file.
	 * @param script its name for people
	 * @param resource the file
	 * @throws InvalidRevisionsException with all that is wrong with it
	 */
	public static SqlRevision of(String script, Resource resource) {
		List<RevisionProblem> problems = new ArrayList<>();
		SqlRevision revision = read(new ScriptSource(script, resource), problems::add);
		if (revision == null || !problems.isEmpty()) {
			throw new InvalidRevisionsException(problems);
		}
		return revision;
	}

	/**
	 * Read the head of a text that is not in a file.
	 * @param script a name for it
	 * @param text what the file would hold
	 * @throws InvalidRevisionsException with all that is wrong with it
	 */
	public static SqlRevision of(String script, String text) {
		return of(script, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * A revision of another build, of which a database keeps how to undo it.
	 * @param header what the database knows of it
	 * @param downgrade the text of its downgrade section
	 */
	public static SqlRevision undoneBy(RevisionHeader header, String downgrade) {
		String text = "-- migrate: upgrade\n-- migrate: downgrade\n%s\n".formatted(downgrade);
		return new SqlRevision(header,
				new ScriptSource(header.script(), new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8))), false);
	}

	/**
	 * Read the head of a file, and tell what is wrong with it.
	 * @return the revision, {@code null} if it has no identifier
	 */
	static @Nullable SqlRevision read(ScriptSource source, Consumer<RevisionProblem> problems) {
		try (ScriptSource.Beginning beginning = source.openHeader()) {
			RevisionHeader header = new HeaderReader(beginning.characters(), problems).read();
			return (header != null) ? new SqlRevision(header, beginning.source(), true) : null;
		}
		catch (InvalidRevisionsException ex) {
			ex.problems().forEach(problems);
		}
		catch (IOException | UncheckedIOException ex) {
			problems.accept(source.unreadable(ex));
		}
		return null;
	}

	@Override
	public RevisionHeader header() {
		return this.header;
	}

	@Override
	public ContentDigest digest() {
		try {
			return this.ofThisBuild ? this.source.digest(this.header.id().value()) : ContentDigest.NONE;
		}
		catch (IOException ex) {
			throw this.source.failure(ex);
		}
	}

	/** A statement at a time. */
	@Override
	public ScriptOutline outline(boolean standardConformingStrings) {
		return new Outliner(this.source, standardConformingStrings).outline();
	}

	/**
	 * Where it is on disk, if it is there and not in an archive.
	 */
	public Optional<Path> file() {
		try {
			return this.source.resource().isFile() ? Optional.of(this.source.resource().getFile().toPath())
					: Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** What is known of the bytes of its file, {@code null} if that was not read. */
	@Nullable FileContent content() {
		return this.source.content();
	}

	@Override
	public String toString() {
		return this.header.id() + " (" + this.header.script() + ")";
	}

}
