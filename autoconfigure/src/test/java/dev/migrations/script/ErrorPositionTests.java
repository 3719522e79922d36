package dev.migrations.script;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The position that a server gives with an error leads to the line of the file.
 */
@PostgresTest
class ErrorPositionTests {

	@Test
	void leadsFromTheServersErrorToThePlaceInTheFile(TestDatabase database) throws SQLException {
		ScriptStatement statement = Scripts
			.statements("/* before */ select '😀 größe',\r\n  -- why\r\n\t'😀', nothing\n;")
			.get(0);
		try (Connection connection = database.connect(); Statement jdbc = connection.createStatement()) {
			assertThatExceptionOfType(PSQLException.class).isThrownBy(() -> jdbc.execute(statement.text()))
				.satisfies((ex) -> assertThat(statement.positionOf(ex.getServerErrorMessage().getPosition()))
					.isEqualTo(new SourcePosition("x.sql", 6, 7)));
		}
	}

}
