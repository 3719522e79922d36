package dev.migrations.autogenerate;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.script.SqlFile;
import dev.migrations.script.SqlStatement;
import dev.migrations.script.Todo;

import org.springframework.core.io.ByteArrayResource;

/**
 * Runs what was generated, in the direction it is for. From where a person has to decide
 * something, a statement that rows are in the way of is left out: it waits for that.
 */
final class ProofScript {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private static final String DEPENDENT_OBJECTS = "2BP01";

	/** The classes of what rows do not obey: data exceptions and violated constraints. */
	private static final List<String> ROWS = List.of("22", "23");

	private final Connection connection;

	private final String direction;

	private boolean waiting;

	private boolean whole = true;

	ProofScript(Connection connection, String direction) {
		this.connection = connection;
		this.direction = direction;
	}

	String direction() {
		return this.direction;
	}

	/** Whether nothing had to be left out. */
	boolean isWhole() {
		return this.whole;
	}

	/** What comes next, as the file has it, and says if somebody has to decide. */
	void awaits(String text) {
		this.waiting |= text.contains(Todo.MARK);
	}

	/**
	 * Run statements, which are read as a file of revisions is.
	 * @return those that wait
	 */
	List<String> run(String text) throws SQLException {
		List<String> left = new ArrayList<>();
		SqlFile file = new SqlFile(this.direction, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
		for (SqlStatement statement : file.statements()) {
			if (!run(statement)) {
				left.add(statement.text().lines().map(String::strip).collect(Collectors.joining(" ")));
			}
		}
		return left;
	}

	private boolean run(SqlStatement statement) throws SQLException {
		if (this.waiting) {
			execute("savepoint migrations_proof");
		}
		try {
			execute(statement.text());
			return true;
		}
		catch (SQLException ex) {
			if (!this.waiting || !isOfRows(String.valueOf(ex.getSQLState()))) {
				throw refused(statement, ex);
			}
			execute("rollback to savepoint migrations_proof");
			this.whole = false;
			return false;
		}
	}

	private UnprovenChangeException refused(SqlStatement statement, SQLException ex) {
		String error = String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
		return new UnprovenChangeException(
				"The generated %s does not run: %s [SQLSTATE %s]\n\n%s\n\nNothing has been written."
					.formatted(this.direction, error, ex.getSQLState(), statement.text().indent(4).stripTrailing()),
				remedy(statement.text(), String.valueOf(ex.getSQLState())), ex);
	}

	private static String remedy(String statement, String state) {
		if (state.equals(LOCK_NOT_AVAILABLE)) {
			return "Another session holds a lock: run it again.";
		}
		if (state.equals(INSUFFICIENT_PRIVILEGE)) {
			return "Connect as the owner with 'migrations.url' and 'migrations.username'.";
		}
		if (state.equals(DEPENDENT_OBJECTS) && statement.startsWith("drop extension")) {
			return "Something that stays needs the extension: say 'create extension' in what says the schema.";
		}
		if (isOfRows(state)) {
			return "Rows of this database are in the way: correct them and run this again; or write the file with '--no-verify' and add the statements that correct them.";
		}
		return "Correct what the code says, or write this revision by hand.";
	}

	private static boolean isOfRows(String state) {
		return ROWS.stream().anyMatch(state::startsWith);
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

}
