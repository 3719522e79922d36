package dev.migrations.script;

import dev.migrations.migration.MigrationStep;

/**
 * A walk of a revision in Java over the rows of a table in batches, each a transaction of
 * its own.
 *
 * @param position where it is called
 * @param batches which rows, and what is done with them
 */
public record BatchStatement(SourcePosition position, MigrationStep.Batches batches) implements ScriptStatement {

	/**
	 * Which rows, and by which key: whoever goes on with it has to find the same.
	 */
	@Override
	public String text() {
		String where = this.batches.where().equals("true") ? "" : " where " + this.batches.where();
		return "batches of %s by %s%s".formatted(this.batches.table(), String.join(", ", this.batches.key()), where)
			.replaceAll("\\s+", " ");
	}

	@Override
	public boolean transactional() {
		return false;
	}

	@Override
	public PsqlReading psql() {
		return PsqlReading.NONE;
	}

}
