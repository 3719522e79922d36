package dev.migrations.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checksum sees what a server would, and nothing else.
 */
class ChecksumTests {

	private static final String STATEMENT = "create table Users (a int default -1, b text default E'x;\ny', \"C\" int); select 1::text";

	@Test
	void hasAFormThatSaysHowItWasMade() {
		assertThat(checksum("select 1;"))
			.isEqualTo("sql1:3aad135963fb784c1f76a9dc894f25283235e8d05c944c4a9189c57b93e124aa");
	}

	@ParameterizedTest
	@ValueSource(strings = { STATEMENT, STATEMENT + ";\n\n-- the end\n",
			"CREATE TABLE USERS(A INT DEFAULT - 1,B TEXT DEFAULT e'x;\ny',\"C\" INT);SELECT 1 :: TEXT;",
			"-- why\ncreate/**/table\n\tusers\n(\n\ta int default -1 /* minus */,\n\tb text default E'x;\r\ny',\r\n\t\"C\" int\n)\n;;\n-- migrate: todo x\nselect 1::text;",
			STATEMENT + ";\n-- migrate: downgrade\nselect 2;" })
	void isTheSameHoweverTheFileIsFormatted(String section) {
		assertThat(checksum(section)).isEqualTo(checksum(STATEMENT));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "select 'a'|select 'A'", "select 'a b'|select 'a  b'", "select \"a\"|select \"A\"",
					"select \"a\"|select a", "select $$a$$|select $$ a$$", "select $$A$$|select $$a$$",
					"select 'a'|select $$a$$", "select a b|select ab", "select 1; select 2|select 1 select 2",
					"select a, b|select b, a", "select é|select É", "select '😀'|select '😁'", "select E'a'|select 'a'",
					"select 1|select 2", "a; b|b; a", "select 1|" })
	void isAnotherOneForAnythingElse(String section, String other) {
		assertThat(checksum(section)).isNotEqualTo(checksum((other != null) ? other : ""));
	}

	@Test
	void knowsWhereAnOperatorEnds() {
		assertThat(checksum("select a=-1, b<>+2, c- -d")).isEqualTo(checksum("select a = - 1, b <> + 2, c - - d"));
		assertThat(checksum("select a @- b")).isNotEqualTo(checksum("select a @ - b"));
	}

	@Test
	void countsACarriageReturnThatEndsNoLine() {
		assertThat(checksum("select 'a\r'")).isNotEqualTo(checksum("select 'a'"));
	}

	@Test
	void countsCopyDataButForItsLineEnds() {
		String checksum = checksum("copy a from stdin;\n1\n2\n\\.\n");
		assertThat(checksum("COPY a\nFROM stdin;\r\n1\r\n2\r\n\\.\r\n")).isEqualTo(checksum);
		assertThat(checksum("copy a from stdin;\n1\n3\n\\.\n")).isNotEqualTo(checksum);
		assertThat(checksum("copy a from stdin;\n1\n2 \n\\.\n")).isNotEqualTo(checksum);
		assertThat(checksum("copy a from stdin;\n1\n2\n\n\\.\n")).isNotEqualTo(checksum);
	}

	private static String checksum(String section) {
		return Scripts.upgrade(section).checksum();
	}

}
