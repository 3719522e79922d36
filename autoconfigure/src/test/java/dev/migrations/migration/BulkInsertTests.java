package dev.migrations.migration;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Values come to the database as what they are, by {@code insert} and by {@code copy}.
 */
@PostgresTest
class BulkInsertTests {

	private static final Object[] VALUES = { 7, 8L, new BigDecimal("1E+3"), 1.5d, true, "a\tb\nc\\d'e\r\"", 'x', null,
			LocalDate.of(2026, 2, 28), LocalTime.of(1, 2, 3, 4000), LocalDateTime.of(2026, 2, 28, 1, 2),
			Instant.parse("2026-02-28T01:02:03.000004Z"),
			LocalDateTime.of(2026, 2, 28, 1, 2).atOffset(ZoneOffset.ofHours(-5)), Duration.ofMinutes(90),
			UUID.fromString("00000000-0000-0000-0000-00000000002a"), new byte[] { 0, 39, 92, -1 }, ChronoUnit.DAYS,
			new int[] { 1, 2 }, Arrays.asList("a,b", "c\"d\\e", null, "NULL", ""),
			new String[][] { { "x y" }, { "{}" } }, "{\"a\": \"b\\\\c\"}" };

	private static final String TABLE = """
			create table t (c1 int, c2 bigint, c3 numeric, c4 double precision, c5 boolean, c6 text, c7 char, c8 text,
			  c9 date, c10 time, c11 timestamp, c12 timestamptz, c13 timestamptz, c14 interval, c15 uuid, c16 bytea,
			  c17 text, c18 int[], c19 text[], c20 text[], c21 jsonb)""";

	private static final String EXPECTED = """
			7 | 8 | 1000 | 1.5 | true | "a\\tb\\nc\\\\d'e\\r\\"" | "x" | null | "2026-02-28" | "01:02:03.000004" | \
			"2026-02-28T01:02:00" | "2026-02-28T01:02:03.000004+00:00" | "2026-02-28T06:02:00+00:00" | "01:30:00" | \
			"00000000-0000-0000-0000-00000000002a" | "\\\\x00275cff" | "DAYS" | [1, 2] | \
			["a,b", "c\\"d\\\\e", null, "NULL", ""] | [["x y"], ["{}"]] | {"a": "b\\\\c"}""";

	@Test
	void fewRows(TestDatabase database) throws Exception {
		assertThat(inserted(database, 1)).isEqualTo(EXPECTED);
	}

	@Test
	void manyRows(TestDatabase database) throws Exception {
		assertThat(inserted(database, 30)).isEqualTo(String.join("\n", Collections.nCopies(30, EXPECTED)));
	}

	@Test
	void aRowThatDoesNotFitIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RowsBuilder().columns("a", "b").row(1, 2).row(3))
			.withMessage("Row 2 has 1 values for 2 columns, [a, b]: say 'columns' first, and a value for each");
	}

	@Test
	void aValueOfAnotherClassIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RowsBuilder().columns("a").row(new Object()))
			.withMessage(
					"A value of class java.lang.Object cannot be written as PostgreSQL reads it: pass it as a string");
	}

	private static String inserted(TestDatabase database, int rows) throws Exception {
		database.execute("alter database %s set timezone to 'UTC'".formatted(database.name()));
		database.execute(TABLE);
		List<String> columns = new ArrayList<>();
		for (int i = 1; i <= VALUES.length; i++) {
			columns.add("c" + i);
		}
		Recording recording = new MigrationRecorder(FormerDefinitions.NONE).upgrade((op) -> op.bulkInsert("t", (r) -> {
			r.columns(columns.toArray(String[]::new));
			for (int i = 0; i < rows; i++) {
				r.row(VALUES);
			}
		}));
		String script = ((MigrationStep.Sql) ((Recording.Steps) recording).steps().get(0)).script();
		try (var connection = database.connect(); var statement = connection.createStatement()) {
			if (rows > 1) {
				String[] parts = script.split("(?<=stdin;)\n", 2);
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn(parts[0], new StringReader(parts[1].replace("\\.\n", "")));
			}
			else {
				statement.execute(script);
			}
		}
		return database.query("""
				select string_agg(value::text, ' | ' order by substr(key, 2)::int)
				from t, jsonb_each(to_jsonb(t)) group by t.ctid""");
	}

}
