package dev.migrations.script;

import java.io.IOException;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionProblem;

import org.springframework.core.io.Resource;

/**
 * Where a revision file is read from, as often as it is needed.
 *
 * @param script its name for people
 * @param resource what it is
 * @param steps which steps of a migration its lines come from, if it was made of them
 */
record ScriptSource(String script, Resource resource, StepLines steps) {

	/** A header commonly fits into it. */
	private static final int HEADER = 1024;

	private static final int BODY = 16 * 1024;

	ScriptSource(String script, Resource resource) {
		this(script, resource, StepLines.NONE);
	}

	Characters openHeader() throws IOException {
		return open(HEADER);
	}

	Characters openBody() throws IOException {
		return open(BODY);
	}

	private Characters open(int size) throws IOException {
		return new Characters(this.script, this.resource.getInputStream(), size, this.steps);
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

}
