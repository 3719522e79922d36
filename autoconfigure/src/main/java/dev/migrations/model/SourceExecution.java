package dev.migrations.model;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrations.script.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of a source: all in one go if none is refused, else one after the
 * other, to know which.
 */
final class SourceExecution {

	private static final Set<String> UNDEFINED = Set.of("42704", "42883", "42P01");

	private static final String SYNTAX_ERROR = "42601";

	private final ShadowSession session;

	private final SearchPath path;

	private final Set<String> unreachable;

	/**
	 * Create an execution.
	 * @param unreachable extensions whose objects cannot be named with their schema
	 */
	SourceExecution(ShadowSession session, SearchPath path, Set<String> unreachable) {
		this.session = session;
		this.path = path;
		this.unreachable = unreachable;
	}

	/**
	 * Run.
	 * @param present schemas that are there already
	 */
	void run(SourceScript script, Set<String> present) throws SQLException {
		List<SourceStatement> statements = script.statements()
			.stream()
			.filter((statement) -> !present.contains(schemaAlone(statement)))
			.toList();
		this.path.set();
		if (!this.path.constant() || !runAtOnce(statements)) {
			runEach(statements);
		}
	}

	private static String schemaAlone(SourceStatement statement) {
		String schema = SourceScript.createdSchema(statement);
		return (schema != null && SourceScript.onlyCreatesSchema(statement)) ? schema : "";
	}

	/** Of a query among others the driver would ask for one row only. */
	private boolean runAtOnce(List<SourceStatement> statements) throws SQLException {
		if (statements.stream().anyMatch((statement) -> SqlStatement.isQuery(statement.text()))) {
			return false;
		}
		this.session.execute("savepoint migrations_source");
		try {
			this.session.executeAll(statements.stream().map(SourceStatement::text).toList());
			return true;
		}
		catch (SQLException ex) {
			this.session.execute("rollback to savepoint migrations_source");
			return false;
		}
	}

	private void runEach(List<SourceStatement> statements) throws SQLException {
		for (SourceStatement statement : statements) {
			if (!this.path.constant()) {
				this.path.setFor(statement);
			}
			try {
				this.session.execute(statement.text());
			}
			catch (SQLException ex) {
				throw new RefusedStatementException(statement, action(statement, ex.getSQLState()), ex);
			}
		}
	}

	private String action(SourceStatement statement, @Nullable String sqlState) {
		if (sqlState != null && UNDEFINED.contains(sqlState) && !this.unreachable.isEmpty()) {
			return ("If it is of the extension '%s', which could not be moved aside with its schema, "
					+ "set 'migrations.autogenerate.url' to a server for such things.")
				.formatted(String.join("', '", this.unreachable));
		}
		if (SYNTAX_ERROR.equals(sqlState) && statement.position() == null) {
			return "Correct the mapping; a reserved word is quoted as in @Column(name = \"`order`\").";
		}
		return (statement.position() != null) ? "Correct the file." : "Correct the mapping.";
	}

}
