package dev.migrations.autogenerate;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.diff.Naming;
import dev.migrations.diff.Renames;
import dev.migrations.diff.SchemaDiff;
import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.operation.SqlWriter;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Speech;
import dev.migrations.script.SqlFile;
import dev.migrations.script.SqlStatement;
import org.springframework.core.io.ByteArrayResource;

/**
 * Runs an upgrade and then its downgrade in a transaction that is rolled back. After the
 * first the database has what is desired, after the second what it had before. Whoever
 * works with the database meanwhile is not held up: no lock is waited for longer than a
 * second.
 */
final class Proof {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	/** The classes of what rows do not obey: data exceptions and violated constraints. */
	private static final List<String> ROWS = List.of("22", "23");

	private final ManagedSchema managed;

	private final SchemaChange change;

	private final List<ChangePart> parts;

	Proof(ManagedSchema managed, SchemaChange change, List<ChangePart> parts) {
		this.managed = managed;
		this.change = change;
		this.parts = parts;
	}

	void run() {
		try (Connection connection = this.managed.dataSource().getConnection()) {
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try {
				run(connection);
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

	private void run(Connection connection) throws SQLException {
		execute(connection, "set local lock_timeout = '1s'");
		if (this.managed.schema() != null) {
			String schema = '"' + this.managed.schema().replace("\"", "\"\"") + '"';
			execute(connection, "create schema if not exists " + schema);
			execute(connection,
					"select pg_catalog.set_config('search_path', '%s, ' || current_setting('search_path'), true)"
						.formatted(schema.replace("'", "''")));
		}
		for (ChangePart part : this.parts) {
			script(connection, "upgrade", part.plainUpgrade());
		}
		compare("upgrade", this.change.desired(), "what the code says", connection);
		for (int i = this.parts.size() - 1; i >= 0; i--) {
			script(connection, "downgrade", this.parts.get(i).plainDowngrade());
		}
		compare("downgrade", this.change.before(), "as before", connection);
	}

	/** It is read as a file of revisions is. */
	private static void script(Connection connection, String direction, String text) throws SQLException {
		SqlFile file = new SqlFile(direction, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
		for (SqlStatement statement : file.statements()) {
			try {
				execute(connection, statement.text());
			}
			catch (SQLException ex) {
				throw refused(direction, statement, ex);
			}
		}
	}

	private static UnprovenChangeException refused(String direction, SqlStatement statement, SQLException ex) {
		String error = String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
		return new UnprovenChangeException(
				"The generated %s does not run: %s [SQLSTATE %s]\n\n%s\n\nNothing has been written."
					.formatted(direction, error, ex.getSQLState(), statement.text().indent(4).stripTrailing()),
				remedy(String.valueOf(ex.getSQLState())), ex);
	}

	private static String remedy(String state) {
		if (state.equals(LOCK_NOT_AVAILABLE)) {
			return "Another session holds a lock: run it again.";
		}
		if (state.equals(INSUFFICIENT_PRIVILEGE)) {
			return "Connect as the owner with 'migrations.url' and 'migrations.username'.";
		}
		if (ROWS.stream().anyMatch(state::startsWith)) {
			return "Rows of this database are in the way: correct them and run this again; or write the file with '--no-verify' and add the statements that correct them.";
		}
		return "Correct what the code says, or write this revision by hand.";
	}

	private void compare(String direction, Schema desired, String what, Connection connection) throws SQLException {
		Schema found = this.change.scope().read(connection);
		Schema expected = new CarriedOver(this.change.before(), found).in(desired);
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
						direction, what, String.join(", ", objects),
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
