package dev.migrations.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What we believe of casts, held against what the server does.
 */
@PostgresTest
class ConversionTests {

	private static final List<String> TYPES = List.of("smallint", "integer", "bigint", "numeric(10,2)", "real",
			"double precision", "text", "varchar(20)", "char(3)", "boolean", "uuid", "bytea", "date", "timestamp",
			"timestamptz(3)", "interval", "json", "jsonb", "integer[]", "text[]", "mood", "other", "oid");

	@Test
	void agreesWithTheServerForEachPairOfTypes(TestDatabase database) throws SQLException {
		database.execute("create type mood as enum ('x'); create type other as enum ('x')");
		List<String> wrong = new ArrayList<>();
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			for (String from : TYPES) {
				for (String to : TYPES) {
					if (!from.equals(to) && !isPossible(statement, from, to)) {
						wrong.add("%s to %s: %s".formatted(from, to, Conversion.of(from, to)));
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static boolean isPossible(Statement statement, String from, String to) throws SQLException {
		boolean plain = runs(statement, from, to, "");
		return switch (Conversion.of(from, to)) {
			case AUTOMATIC, TO_TEXT -> plain;
			case CAST -> !plain && runs(statement, from, to, " using a::" + to);
			case CAST_FROM_TEXT -> !plain && runs(statement, from, to, " using a::text::" + to);
			case LARGE_OBJECT -> true;
			case UNKNOWN -> !plain;
		};
	}

	private static boolean runs(Statement statement, String from, String to, String using) throws SQLException {
		statement.execute("drop table if exists t; create table t (a %s)".formatted(from));
		try {
			statement.execute("alter table t alter column a type %s%s".formatted(to, using));
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
