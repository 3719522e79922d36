package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * Where a revision file is read from, as often as it is needed.
 *
 * @param script its name for people
 * @param resource what it is
 * @param content what is known of its bytes without reading them, {@code null} if nothing
 * @param steps which steps of a migration its lines come from, if it was made of them
 */
record ScriptSource(String script, Resource resource, @Nullable FileContent content, StepLines steps) {

	/** A header commonly fits into it. */
	private static final int HEADER = 1024;

	private static final int SMALL = 16 * 1024;

	private static final int BODY = 16 * 1024;

	ScriptSource(String script, Resource resource) {
		this(script, resource, null);
	}

	ScriptSource(String script, Resource resource, @Nullable FileContent content) {
		this(script, resource, content, StepLines.NONE);
	}

	/**
	 * Open it to read its header. All of a small file on disk is read for that, which
	 * costs no more, so that it need not be opened again for a digest.
	 */
	Beginning openHeader() throws IOException {
		InputStream in = this.resource.getInputStream();
		if (this.content != null || !this.resource.isFile()) {
			return new Beginning(characters(in, HEADER), this);
		}
		try {
			byte[] bytes = in.readNBytes(SMALL);
			if (bytes.length == SMALL) {
				return new Beginning(characters(new SequenceInputStream(new ByteArrayInputStream(bytes), in), HEADER),
						this);
			}
			in.close();
			return new Beginning(characters(new ByteArrayInputStream(bytes), HEADER),
					new ScriptSource(this.script, this.resource, FileContent.of(bytes)));
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
	}

	/**
	 * The same with what its bytes are, unless that takes more than to read its header.
	 */
	ScriptSource known() throws IOException {
		if (this.content != null) {
			return this;
		}
		try (Beginning beginning = openHeader()) {
			return beginning.source();
		}
	}

	Characters openBody() throws IOException {
		return characters(this.resource.getInputStream(), BODY);
	}

	private Characters characters(InputStream in, int size) {
		return new Characters(this.script, in, size, this.steps);
	}

	/**
	 * The digest of the file.
	 * @param name what it is called in it
	 * @throws IOException if it had to be read, and that was not possible
	 */
	ContentDigest digest(String name) throws IOException {
		return (this.content != null) ? ContentDigest.of(name, this.content) : ContentDigest.of(name, this.resource);
	}

	/** What is wrong if the file cannot be read while revisions are loaded. */
	RevisionProblem unreadable(Exception ex) {
		return new RevisionProblem(this.script, "cannot be read: " + ex.getMessage());
	}

	/** What is wrong if it cannot be read later. */
	MigrationsException failure(Exception ex) {
		return new MigrationsException("'%s' cannot be read any more: %s.".formatted(this.script, ex.getMessage()),
				"See to it that the file stays where it is.", ex);
	}

	/**
	 * A file that was opened.
	 *
	 * @param characters its characters
	 * @param source the file, with what became known of its bytes
	 */
	record Beginning(Characters characters, ScriptSource source) implements Closeable {

		@Override
		public void close() throws IOException {
			this.characters.close();
		}

	}

}
