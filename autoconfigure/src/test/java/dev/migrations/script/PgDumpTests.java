package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code pg_dump} writes, with data, is an upgrade section as it is.
 */
@PostgresTest
class PgDumpTests {

	@Test
	void runsInATransaction(TestDatabase database) throws SQLException, IOException {
		String dump = new ClassPathResource("pg_dump.sql", PgDumpTests.class)
			.getContentAsString(StandardCharsets.UTF_8);
		ScriptSection section = Scripts.upgrade(dump).upgrade();
		assertThat(section.segments()).containsExactly(new ScriptSegment(true, 23));
		try (Connection connection = database.connect(); ScriptStatements statements = section.open()) {
			connection.setAutoCommit(false);
			while (statements.hasNext()) {
				run(statements.next(), connection);
			}
			connection.commit();
		}
		assertThat(database.query("select id || ': ' || name || ', ' || coalesce(note, 'null') from users order by id"))
			.isEqualTo("1: one; two, tab\tnew\nline \\. backslash\n2: -- migrate: downgrade, null");
		assertThat(database.query("select count_users() || ' ' || atomic(1) || ' ' || nextval('users_id_seq')"))
			.isEqualTo("2 3 3");
	}

	private static void run(ScriptStatement statement, Connection connection) throws SQLException, IOException {
		if (statement instanceof CopyStatement copy) {
			connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.text(), copy.data());
			return;
		}
		try (Statement jdbc = connection.createStatement()) {
			jdbc.setEscapeProcessing(false);
			jdbc.execute(statement.text());
		}
	}

}
