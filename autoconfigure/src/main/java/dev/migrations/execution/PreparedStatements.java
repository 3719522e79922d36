package dev.migrations.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Statements of our own that the server keeps prepared for a session: each revision is
 * recorded by the same, and to plan these anew costs more than to run them. They are
 * prepared and executed by statements in SQL, since the driver sends together what it has
 * as text only.
 * <p>
 * A script can make its session forget them, and a transaction pooler can put another
 * session in its place. So they are used only where each revision finds its session as
 * the one before has left it, and prepared anew under another name where that is not
 * known.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-prepare.html">PREPARE</a>
 */
final class PreparedStatements {

	private static final String UNKNOWN_STATEMENT = "26000";

	/** A pooler may lend the session that another run has left its own in. */
	private final String prefix = "migrations_%08x_".formatted(ThreadLocalRandom.current().nextInt());

	private final Map<String, String> names = new HashMap<>();

	private int count;

	private boolean uncertain;

	/**
	 * Execute a statement without parameters, which is prepared if it is not yet.
	 */
	List<RecordStatement> execute(String sql) {
		return execute((constants) -> sql);
	}

	/**
	 * Execute a statement, which is prepared if it is not yet.
	 * @param statement gives its text, with its constants as they are given to it
	 */
	List<RecordStatement> execute(Function<Constants, String> statement) {
		return execute(statement, RecordStatement.ANY, "");
	}

	/**
	 * Execute a statement, which is prepared if it is not yet.
	 * @param statement gives its text, with its constants as they are given to it
	 * @param expectedRows how many rows it has to change
	 * @param otherwise what is wrong if it changes another number of rows
	 */
	List<RecordStatement> execute(Function<Constants, String> statement, long expectedRows, String otherwise) {
		Parameters parameters = new Parameters();
		String sql = statement.apply(parameters);
		List<RecordStatement> statements = new ArrayList<>();
		String name = this.names.get(sql);
		if (name == null) {
			name = this.prefix + ++this.count;
			statements.add(RecordStatement.of("prepare %s%s as %s".formatted(name, parameters.types(), sql)));
			this.names.put(sql, name);
		}
		statements.add(new RecordStatement("execute " + name + parameters.values(), expectedRows, otherwise));
		return statements;
	}

	/**
	 * Reckon with it that the session has none of them any longer, or not all.
	 */
	void forget() {
		this.uncertain |= !this.names.isEmpty();
		this.names.clear();
	}

	/**
	 * Whether an error says that the session no longer has a prepared statement.
	 */
	static boolean areMissing(SQLException error) {
		return UNKNOWN_STATEMENT.equals(error.getSQLState());
	}

	/**
	 * What makes the session forget them.
	 * @param session the session, which is asked what it has where that is not known
	 */
	List<String> deallocation(Session session) throws SQLException {
		Collection<String> has = this.uncertain ? session
			.query("select name from pg_catalog.pg_prepared_statements where pg_catalog.starts_with(name, %s)"
				.formatted(Quoting.literal(this.prefix)), PreparedStatements::names) : this.names.values();
		return has.stream().sorted().map("deallocate "::concat).toList();
	}

	private static List<String> names(ResultSet rows) throws SQLException {
		List<String> names = new ArrayList<>();
		while (rows.next()) {
			names.add(rows.getString(1));
		}
		return names;
	}

	/**
	 * Makes parameters of constants.
	 */
	static final class Parameters implements Constants {

		private final List<String> types = new ArrayList<>();

		private final List<String> values = new ArrayList<>();

		private Parameters() {
		}

		@Override
		public String text(@Nullable String value) {
			return add("text", LITERALS.text(value));
		}

		@Override
		public String array(Collection<String> values) {
			return add("text[]", LITERALS.array(values));
		}

		private String add(String type, String literal) {
			this.types.add(type);
			this.values.add(literal);
			return "$" + this.types.size();
		}

		private String types() {
			return list(this.types);
		}

		private String values() {
			return list(this.values);
		}

		private static String list(List<String> elements) {
			return elements.isEmpty() ? "" : elements.stream().collect(Collectors.joining(", ", "(", ")"));
		}

	}

}
