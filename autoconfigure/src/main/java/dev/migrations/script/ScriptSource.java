package dev.migrations.script;

import java.io.IOException;

import dev.migrations.revision.RevisionProblem;

import org.springframework.core.io.Resource;

/**
 * Where a revision file is read from, as often as it is needed.
 *
 * @param script its name for people
 * @param resource what it is
 */
record ScriptSource(String script, Resource resource) {

	/** A header commonly fits into it. */
	private static final int HEADER = 1024;

	private static final int BODY = 16 * 1024;

	Characters openHeader() throws IOException {
		return open(HEADER);
	}

	Characters openBody() throws IOException {
		return open(BODY);
	}

	private Characters open(int size) throws IOException {
		return new Characters(this.script, this.resource.getInputStream(), size);
	}

	RevisionProblem unreadable(Exception ex) {
		return new RevisionProblem(this.script, "cannot be read: " + ex.getMessage());
	}

}
