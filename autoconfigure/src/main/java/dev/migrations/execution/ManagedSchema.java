package dev.migrations.execution;

import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

import dev.migrations.revision.MigrationsException;
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

	/**
	 * In bytes.
	 *
	 * @see <a href=
	 * "https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>
	 */
	private static final int LONGEST_NAME = 63;

	private static final String HISTORY_SUFFIX = "_history";

	/**
	 * Create a managed schema.
	 * @throws MigrationsException if PostgreSQL would not keep the names apart
	 */
	public ManagedSchema {
		Assert.isTrue(schema == null || !schema.isEmpty(), "'schema' must not be empty");
		Assert.hasText(versionTable, "'versionTable' must not be empty");
		Assert.hasText(historyTable, "'historyTable' must not be empty");
		checkLength("migrations.schema", schema);
		checkLength("migrations.version-table", versionTable);
		checkLength("migrations.history-table", historyTable);
		String progressTable = progressTable(historyTable);
		checkLength("migrations.history-table", progressTable);
		if (versionTable.equals(historyTable) || versionTable.equals(progressTable)) {
			throw new MigrationsException(
					"'migrations.version-table' is '%s', and so is the table of %s.".formatted(versionTable,
							versionTable.equals(historyTable) ? "the history" : "what is under way"),
					"Choose other names for 'migrations.version-table' and 'migrations.history-table'.");
		}
	}

	/** PostgreSQL would cut it off, and then not find it by its whole name. */
	private static void checkLength(String property, @Nullable String name) {
		if (name != null && name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
			throw new MigrationsException("The name '%s' is longer than the %d bytes that PostgreSQL keeps of a name."
				.formatted(name, LONGEST_NAME), "Set '%s' to a shorter one.".formatted(property));
		}
	}

	/**
	 * The table that keeps the place of what is under way and not in one transaction. It
	 * is named after the history table, so that several histories in one schema do not
	 * share it.
	 */
	public String progressTable() {
		return progressTable(this.historyTable);
	}

	private static String progressTable(String historyTable) {
		String stem = historyTable.endsWith(HISTORY_SUFFIX)
				? historyTable.substring(0, historyTable.length() - HISTORY_SUFFIX.length()) : historyTable;
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
