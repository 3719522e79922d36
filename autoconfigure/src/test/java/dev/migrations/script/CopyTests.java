package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CopyTests {

	static Stream<Arguments> data() {
		return Stream.of(Arguments.of("copy a from stdin;\n1\n2\n\\.\n", "1\n2\n"),
				Arguments.of("copy a from stdin;\n\\.", ""), Arguments.of("copy a from stdin ; -- data\n\n\\.\n", "\n"),
				Arguments.of("copy a from stdin;\r\n1\r\n\\.\r\n", "1\r\n"),
				Arguments.of("copy a from stdin csv;\n\"a\n;\"\n\\.\n", "\"a\n;\"\n"),
				Arguments.of("copy a from stdin;\n\\\\.\n\\.x\n \\.\n\\N\n\\.\n", "\\\\.\n\\.x\n \\.\n\\N\n"),
				Arguments.of("copy a from stdin;\n-- migrate: downgrade\n'\n$$\n/*\n\\.\n",
						"-- migrate: downgrade\n'\n$$\n/*\n"),
				Arguments.of("copy a from stdin;\n😀\tü\n\\.\n", "😀\tü\n"));
	}

	@ParameterizedTest
	@MethodSource("data")
	void isFollowedByItsData(String script, String data) {
		try (ScriptStatements statements = Scripts.upgrade(script).upgrade().open()) {
			assertThat(statements.next()).isInstanceOfSatisfying(CopyStatement.class,
					(copy) -> assertThat(Scripts.readAll(copy.data())).isEqualTo(data));
			assertThat(statements.hasNext()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "COPY public.\"a\" (b, \"from stdin\") FROM STDIN", "copy binary a from stdin",
			"copy a(b) from stdin with (format csv, header) where b > 1", "copy a from stdout" })
	void isRecognized(String copy) {
		assertThat(Scripts.statements(copy + ";\n\\.\n")).singleElement().isInstanceOf(CopyStatement.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "copy a from 'stdin'", "copy a from program 'stdin'", "copy (select a from stdin) to '/x'",
			"copy a (\"from\", stdin) from '/x'", "select copy from stdin" })
	void isNotTakenForWhatHasNoData(String copy) {
		assertThat(Scripts.statements(copy + ";\n")).singleElement().isInstanceOf(SqlStatement.class);
	}

	@Test
	void isRecognizedBehindManyColumns() {
		String columns = "a, ".repeat(1599) + "a";
		assertThat(Scripts.statements("copy t (%s) from stdin;\n\\.\n".formatted(columns))).singleElement()
			.isInstanceOf(CopyStatement.class);
	}

	@Test
	void isFollowedByStatementsAndMarks() {
		ScriptOutline outline = Scripts.upgrade("copy a from stdin;\n1\n\\.\nselect 1; copy b from stdin;\n2\n\\.\n"
				+ "-- migrate: downgrade\nselect 'down';\n");
		List<String> read = new ArrayList<>();
		try (ScriptStatements statements = outline.upgrade().open()) {
			while (statements.hasNext()) {
				ScriptStatement statement = statements.next();
				read.add(statement.position() + " " + statement.text());
				if (statement instanceof CopyStatement copy) {
					read.add(Scripts.readAll(copy.data()));
				}
			}
		}
		assertThat(read).containsExactly("x.sql:4 copy a from stdin", "1\n", "x.sql:7 select 1",
				"x.sql:7 copy b from stdin", "2\n");
		assertThat(Scripts.read(outline.downgrade())).extracting(ScriptStatement::text)
			.containsExactly("select 'down'");
	}

	@Test
	void passesOverDataThatNobodyReads() {
		assertThat(Scripts.split("copy a from stdin;\nselect 1;\n\\.\nselect 2;")).containsExactly("copy a from stdin",
				"select 2");
	}

}
