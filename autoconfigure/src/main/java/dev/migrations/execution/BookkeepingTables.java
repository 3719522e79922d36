package dev.migrations.execution;

/**
 * The tables that keep the records of one schema, by their quoted and qualified names: a
 * script may change the search path, and must not change what is recorded where.
 *
 * @param schema the schema's name, unquoted
 * @param version the version table
 * @param history the history table
 * @param progress the progress table
 * @param lock the table with the lease
 */
record BookkeepingTables(String schema, String version, String history, String progress, String lock) {

	static BookkeepingTables of(ManagedSchema managed, String schema) {
		String prefix = Quoting.identifier(schema) + ".";
		return new BookkeepingTables(schema, prefix + Quoting.identifier(managed.versionTable()),
				prefix + Quoting.identifier(managed.historyTable()),
				prefix + Quoting.identifier(managed.progressTable()), prefix + Quoting.identifier(managed.lockTable()));
	}

}
