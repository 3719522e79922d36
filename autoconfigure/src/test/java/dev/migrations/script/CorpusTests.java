package dev.migrations.script;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Statements of all kinds, split as the files say and run as split. In the files a line
 * of four dashes stands before each, which says what PostgreSQL does with it.
 */
@PostgresTest
class CorpusTests {

	private static final Pattern SINCE = Pattern.compile("since (\\d+)");

	private static final String ACTIVE_TRANSACTION = "25001";

	/**
	 * A statement of the corpus.
	 *
	 * @param conditions words after the four dashes: {@code since 15}, the first version
	 * that knows it; {@code outside}, it refuses a transaction; {@code refused}, the
	 * same, and it is not run since it needs what is not there
	 */
	private record Expected(String conditions, String text, @Nullable String data) {

		static Expected of(String piece) {
			int end = piece.indexOf('\n');
			String conditions = piece.substring(0, end).strip();
			String statement = piece.substring(end + 1).strip();
			if (statement.toLowerCase().matches("(?s)copy [^\n]* from stdin.*")) {
				int data = statement.indexOf(";\n");
				return new Expected(conditions, statement.substring(0, data),
						statement.substring(data + 2, statement.length() - 2));
			}
			return new Expected(conditions, statement.substring(0, statement.length() - 1), null);
		}

		boolean is(String condition) {
			return this.conditions.contains(condition);
		}

		boolean isTransactional() {
			return !is("outside") && !is("refused") && !is("either");
		}

		boolean isKnownTo(int version) {
			Matcher since = SINCE.matcher(this.conditions);
			return !since.find() || version >= Integer.parseInt(since.group(1));
		}

	}

	@Test
	void isBig() {
		assertThat(Stream.of("tables", "literals", "routines", "indexes", "administration", "data")
			.mapToInt((file) -> corpus(file).size())
			.sum()).isGreaterThan(240);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tables", "literals", "routines", "indexes", "administration", "data" })
	void isSplitAndRuns(String file, TestDatabase database) throws SQLException {
		List<Expected> corpus = corpus(file);
		String section = "-- migrate: autocommit\n" + content(file) + "\n-- migrate: end\n";
		try (ScriptStatements statements = Scripts.upgrade(section).upgrade().open();
				Connection connection = database.connect()) {
			for (Expected expected : corpus) {
				ScriptStatement statement = statements.next();
				assertThat(statement.text()).isEqualTo(expected.text());
				if (expected.isKnownTo(connection.getMetaData().getDatabaseMajorVersion())) {
					run(statement, expected, connection);
				}
			}
			assertThat(statements).isExhausted();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tables", "literals", "routines", "indexes", "administration", "data" })
	void tellsWhatRefusesATransaction(String file) {
		for (Expected expected : corpus(file)) {
			String copy = (expected.data() != null) ? "\n" + expected.data() + "\\.\n" : "";
			ScriptOutline outline = SqlRevision.of(Scripts.NAME, Scripts.UPGRADE + expected.text() + ";" + copy)
				.outline(!expected.is("off"));
			assertThat(outline.upgrade().transactional()).as(expected.text()).isEqualTo(expected.isTransactional());
		}
	}

	private static void run(ScriptStatement statement, Expected expected, Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		if (expected.isTransactional()) {
			execute(statement, expected, connection);
			connection.commit();
			return;
		}
		if (!expected.is("either")) {
			refuses(statement, expected, connection);
		}
		if (!expected.is("refused")) {
			connection.setAutoCommit(true);
			execute(statement, expected, connection);
		}
	}

	private static void refuses(ScriptStatement statement, Expected expected, Connection connection)
			throws SQLException {
		assertThatExceptionOfType(SQLException.class).as(statement.text())
			.isThrownBy(() -> execute(statement, expected, connection))
			.extracting(SQLException::getSQLState)
			.isEqualTo(ACTIVE_TRANSACTION);
		connection.rollback();
	}

	private static void execute(ScriptStatement statement, Expected expected, Connection connection)
			throws SQLException {
		if (statement instanceof CopyStatement copy) {
			String data = Scripts.readAll(copy.data());
			assertThat(data).isEqualTo(expected.data());
			try {
				connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.text(), new StringReader(data));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return;
		}
		try (Statement jdbc = connection.createStatement()) {
			jdbc.setEscapeProcessing(false);
			jdbc.execute(statement.text());
		}
	}

	private static List<Expected> corpus(String file) {
		List<Expected> corpus = new ArrayList<>();
		for (String piece : content(file).split("(?m)^----")) {
			if (!piece.isEmpty()) {
				corpus.add(Expected.of(piece));
			}
		}
		return corpus;
	}

	private static String content(String file) {
		try {
			return new ClassPathResource("corpus/%s.sql".formatted(file), CorpusTests.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
