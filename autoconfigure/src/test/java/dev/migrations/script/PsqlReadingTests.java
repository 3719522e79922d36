package dev.migrations.script;

import java.util.List;

import dev.migrations.postgres.RequiresProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where {@code psql} would make something else of a statement than the server.
 */
class PsqlReadingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '!', value = { "select a[1:n] | n", "select a[1:n], b[:m] | m n",
			"select a[1:'n'] | n", "select a[1:\"n\"] | n", "select a[1:n_1ü+2] | n_1ü", "select a[1:2] | 2" })
	void takesANameBehindAColonForAVariable(String sql, String names) {
		assertThat(reading(sql).variables()).containsExactly(names.split(" "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "select a::text", "select ':n'", "select $$:n$$", "select \":n\"",
			"select /* :n */ 1 -- :n", "select a[1: n]", "select f(a := 1)", "select a[1:(n)]" })
	void leavesEverythingElseAlone(String sql) {
		assertThat(reading(sql).variables()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '!',
			value = { "select E'a'~'b\\'c' | true", "select E'a' 'b' | false", "select E'a'~'b' | false",
					"select E'a~b\\'c' | false", "select 'a'~'b' | false", "select E'a'~E'b\\'c' | false" })
	void forgetsTheFormOfAStringThatGoesOnInTheNextLine(String sql, boolean misread) {
		assertThat(Scripts.upgrade(sql.replace('~', '\n') + ";\n").upgrade().misreadByPsql() != null)
			.isEqualTo(misread);
	}

	@Test
	@RequiresProgram("psql")
	void forgetsItInTruth() throws Exception {
		String script = "select E'a'\n'b\\'c; select 2;';\nselect 3;\n";
		assertThat(Scripts.scan(script, true)).hasSize(2);
		assertThat(PsqlRecorder.run(script, true))
			.isNotEqualTo(List.of("select E'a'\n'b\\'c; select 2;';", "select 3;"));
	}

	private static PsqlReading reading(String sql) {
		return Scripts.statements(sql + ";").get(0).psql();
	}

}
