package dev.migrations.execution;

import java.sql.SQLException;

import dev.migrations.script.ScriptStatement;

/**
 * A statement of a script that PostgreSQL refused.
 */
final class StatementFailure extends RuntimeException {

	private final ScriptStatement statement;

	private final SQLException error;

	StatementFailure(ScriptStatement statement, SQLException error) {
		super(error);
		this.statement = statement;
		this.error = SqlErrors.root(error);
	}

	ScriptStatement statement() {
		return this.statement;
	}

	SQLException error() {
		return this.error;
	}

}
