package dev.migrations.execution;

import dev.migrations.migration.MigrationCallException;
import dev.migrations.script.SourcePosition;

/**
 * The code of a revision in Java failed, and not because PostgreSQL refused something.
 */
final class CodeFailure extends RuntimeException {

	private final SourcePosition position;

	CodeFailure(SourcePosition position, String message) {
		super(message);
		this.position = position;
	}

	CodeFailure(SourcePosition position, Throwable cause) {
		super((cause instanceof MigrationCallException) ? cause.getMessage() : cause.toString(), cause);
		this.position = position;
	}

	/** The line of the revision. */
	SourcePosition position() {
		return this.position;
	}

}
