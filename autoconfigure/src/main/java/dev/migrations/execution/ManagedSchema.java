package dev.migrations.execution;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The schema that is brought under migrations: how to connect to its database, where it
 * is, and which tables keep its records. One set of revisions can run over many of them.
 *
 * @param dataSource opens connections; each run uses one of them
 * @param schema the schema, created if it is missing; {@code null} for the current schema
 * of the connections
 * @param versionTable the table with a row for each head of what is applied
 * @param historyTable the table with a row for each revision that was run
 */
public record ManagedSchema(DataSource dataSource, @Nullable String schema, String versionTable, String historyTable) {

	/** The name of the version table where none is given. */
	public static final String VERSION_TABLE = "migrations_version";

	/** The name of the history table where none is given. */
	public static final String HISTORY_TABLE = "migrations_history";

	private static final String HISTORY_SUFFIX = "_history";

	public ManagedSchema {
		Assert.isTrue(schema == null || !schema.isEmpty(), "'schema' must not be empty");
		Assert.hasText(versionTable, "'versionTable' must not be empty");
		Assert.hasText(historyTable, "'historyTable' must not be empty");
		Assert.isTrue(!versionTable.equals(historyTable), "'versionTable' and 'historyTable' must not be the same");
	}

	/**
	 * The table that keeps the place of what is under way and not in one transaction. It
	 * is named after the history table, so that several histories in one schema do not
	 * share it.
	 */
	public String progressTable() {
		String stem = this.historyTable.endsWith(HISTORY_SUFFIX)
				? this.historyTable.substring(0, this.historyTable.length() - HISTORY_SUFFIX.length())
				: this.historyTable;
		return stem + "_progress";
	}

	/**
	 * The table with the lease that keeps other runs away, where that is not done by an
	 * advisory lock. As an advisory lock, it is one for each version table.
	 */
	public String lockTable() {
		return this.versionTable + "_lock";
	}

}
