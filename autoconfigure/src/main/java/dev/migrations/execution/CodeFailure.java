package dev.migrations.execution;

import dev.migrations.migration.MigrationCallException;
import dev.migrations.script.SourcePosition;

/**
 * The code of a revision in Java failed, and not because PostgreSQL refused something.
 */
final class CodeFailure extends RuntimeException {

	private final SourcePosition position;

	private boolean transactionEnded;

	CodeFailure(SourcePosition position, String message) {
		super(message);
		this.position = position;
	}

	CodeFailure(SourcePosition position, String message, Throwable cause) {
		super(message, cause);
		this.position = position;
	}

	/** It has ended a transaction that is not its own. */
	static CodeFailure ofTransaction(SourcePosition position) {
		CodeFailure failure = new CodeFailure(position,
				"the code has ended the transaction of the revision: leave out COMMIT and ROLLBACK");
		failure.transactionEnded = true;
		return failure;
	}

	CodeFailure(SourcePosition position, Throwable cause) {
		super((cause instanceof MigrationCallException) ? cause.getMessage() : cause.toString(), cause);
		this.position = position;
	}

	/** Whether what was done before may be committed without its record. */
	boolean hasEndedTransaction() {
		return this.transactionEnded;
	}

	/** The line of the revision. */
	SourcePosition position() {
		return this.position;
	}

}
