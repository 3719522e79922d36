package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.diff.Naming;
import dev.migrations.diff.Renames;
import dev.migrations.diff.SchemaDiff;
import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.operation.SqlWriter;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Speech;

/**
 * Runs an upgrade and then its downgrade in a transaction that is rolled back. After the
 * first the database has what is desired, after the second what it had before. Whoever
 * works with the database meanwhile is not held up: no lock is waited for longer than a
 * second.
 */
final class Proof {

	private final ManagedSchema managed;

	private final SchemaChange change;

	private final List<ChangePart> parts;

	Proof(ManagedSchema managed, SchemaChange change, List<ChangePart> parts) {
		this.managed = managed;
		this.change = change;
		this.parts = parts;
	}

	/** The same parts, which say what of them waits. */
	List<ChangePart> run() {
		try (Connection connection = this.managed.dataSource().getConnection()) {
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try {
				return run(connection);
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(autoCommit);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseUnreachableException(ex);
		}
	}

	private List<ChangePart> run(Connection connection) throws SQLException {
		execute(connection, "set local lock_timeout = '1s'");
		if (this.managed.schema() != null) {
			String schema = '"' + this.managed.schema().replace("\"", "\"\"") + '"';
			execute(connection, "create schema if not exists " + schema);
			execute(connection,
					"select pg_catalog.set_config('search_path', '%s, ' || current_setting('search_path'), true)"
						.formatted(schema.replace("'", "''")));
		}
		List<ChangePart> proven = new ArrayList<>(this.parts);
		ProofScript upgrade = new ProofScript(connection, "upgrade");
		for (int i = 0; i < this.parts.size(); i++) {
			upgrade.awaits(this.parts.get(i).upgrade());
			proven.set(i, proven.get(i).withWaiting(upgrade.run(this.parts.get(i).plainUpgrade())));
		}
		compare(upgrade, this.change.desired(), "what the code says", connection);
		ProofScript downgrade = new ProofScript(connection, "downgrade");
		for (int i = this.parts.size() - 1; i >= 0; i--) {
			downgrade.awaits(this.parts.get(i).downgrade());
			proven.set(i, proven.get(i).withWaiting(downgrade.run(this.parts.get(i).plainDowngrade())));
		}
		compare(downgrade, this.change.before(), "as before", connection);
		return proven;
	}

	private void compare(ProofScript script, Schema desired, String what, Connection connection) throws SQLException {
		Schema found = this.change.scope().read(connection);
		Schema whole = new CarriedOver(this.change.before(), found).in(desired);
		Schema expected = script.isWhole() ? whole : new LenientSchema(found).of(whole);
		ComparableSchema comparable = new ComparableSchema(this.change.before());
		if (comparable.isSame(found, expected)) {
			return;
		}
		String rest = new SqlWriter(this.change.scope().managed()).script(new SchemaDiff(Naming.DEFAULT, Renames.NONE)
			.compare(found, expected, Speech.ofEverything(), (object) -> true)
			.upgrade());
		List<String> objects = comparable.differing(found, expected);
		throw new UnprovenChangeException(
				"After the generated %s the schema is not %s. Different: %s.%s\nNothing has been written.".formatted(
						script.direction(), what, String.join(", ", objects),
						rest.isEmpty() ? "\n" : " What is left to do:\n\n" + rest.indent(4)),
				"Write this revision by hand, and report what the code says.");
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

}
