package dev.migrations.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Sees that schema and tables are there in which a run keeps its records. Called under
 * the lock only.
 */
final class Bookkeeping {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final Set<String> MADE_MEANWHILE = Set.of(SqlErrors.UNIQUE_VIOLATION, "42P07", "42710");

	private final Session session;

	private final BookkeepingTables tables;

	Bookkeeping(Session session, BookkeepingTables tables) {
		this.session = session;
		this.tables = tables;
	}

	/**
	 * Create what is missing, and bring the history to the newest layout.
	 * @param state what the database had a moment ago, under the same lock
	 */
	void ensure(DatabaseState state) throws SQLException {
		ManagedSchema managed = this.session.managed();
		ensureSchema(state);
		List<String> statements = new ArrayList<>();
		if (!state.tables().contains(managed.versionTable())) {
			statements.add(new VersionTable(this.tables).create());
		}
		HistoryTable history = new HistoryTable(this.tables);
		if (!state.tables().contains(managed.historyTable())) {
			statements.add(history.create());
		}
		else {
			statements.addAll(history.addMissing(columns(managed.historyTable())));
		}
		if (!state.tables().contains(managed.progressTable())) {
			statements.add(new ProgressTable(this.tables).create());
		}
		if (!statements.isEmpty()) {
			create(String.join("; ", statements));
		}
	}

	/**
	 * All of it is sent together, and is one transaction. Several version tables in one
	 * schema may share their history, and have a lock each: where two make it at once,
	 * one of them fails although it says {@code if not exists}.
	 */
	private void create(String statements) throws SQLException {
		try {
			this.session.execute(statements);
		}
		catch (SQLException ex) {
			if (this.session.isOneTransaction() || !MADE_MEANWHILE.contains(String.valueOf(ex.getSQLState()))) {
				throw ex;
			}
			this.session.execute(statements);
		}
	}

	/**
	 * Create the table with the lease, which has to be there before there is a lock.
	 * Where several do that at once, some of them fail although they say
	 * {@code if not exists}, and find it there when they try again. Whoever creates it
	 * may be interrupted before its row is there, so that is looked after every time.
	 * @param state what the database had a moment ago
	 */
	void ensureLease(DatabaseState state) throws SQLException {
		LeaseTable table = new LeaseTable(this.tables);
		if (!state.tables().contains(this.session.managed().lockTable())) {
			try {
				createLease(table, state);
			}
			catch (SQLException ex) {
				logger.debug("Somebody else makes the table for the lease as well", ex);
				createLease(table, state);
			}
		}
		this.session.execute(table.createRow());
	}

	private void createLease(LeaseTable table, DatabaseState state) throws SQLException {
		ensureSchema(state);
		this.session.execute(table.create());
	}

	private void ensureSchema(DatabaseState state) throws SQLException {
		String schema = this.session.managed().schema();
		if (schema != null && state.tables().isEmpty() && !schemaExists(schema)) {
			this.session.execute("create schema if not exists " + Quoting.identifier(schema));
		}
	}

	/**
	 * PostgreSQL asks for the privilege to create a schema even where
	 * {@code if not exists} would not create it.
	 */
	private boolean schemaExists(String schema) throws SQLException {
		return this.session.query("select from pg_catalog.pg_namespace where nspname = " + Quoting.literal(schema),
				ResultSet::next);
	}

	private List<String> columns(String table) throws SQLException {
		String sql = """
				select a.attname from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
				join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				where n.nspname = %s and c.relname = %s and a.attnum > 0 and not a.attisdropped"""
			.formatted(Quoting.literal(this.tables.schema()), Quoting.literal(table));
		return this.session.query(sql, (rows) -> {
			List<String> columns = new ArrayList<>();
			while (rows.next()) {
				columns.add(rows.getString(1));
			}
			return columns;
		});
	}

}
