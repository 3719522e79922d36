package dev.migrations.script;

import dev.migrations.migration.JdbcWork;

/**
 * Code of a revision in Java, which runs in the transaction of the statements around it.
 *
 * @param position where it is called
 * @param work the code
 */
public record CodeStatement(SourcePosition position, JdbcWork work) implements ScriptStatement {

	@Override
	public String text() {
		return "op.jdbc(...)";
	}

	@Override
	public boolean transactional() {
		return true;
	}

	@Override
	public PsqlReading psql() {
		return PsqlReading.NONE;
	}

}
