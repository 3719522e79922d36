package dev.migrations.catalog;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forms in which PostgreSQL prints a list of constants.
 */
class InListTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"a::text = any (array['X'::character varying, 'Y'::character varying]::text[]) | a in ('X', 'Y')",
			"a::text = any (array['X'::character varying::text, 'Y'::character varying::text]) | a in ('X', 'Y')",
			"a = any (array['X'::text, 'It''s'::text]) and b > 0 | a in ('X', 'It''s') and b > 0",
			"a = any (array[1, -2]) | a in (1, -2)", "a <> all (array[1, 2]) | a not in (1, 2)",
			"\"A b\"::text = any (array['X'::character varying]::text[]) | \"A b\" in ('X')",
			"a = any (array[b, 2]) | a = any (array[b, 2])",
			"lower(a) = any (array['x'::text]) | lower(a) = any (array['x'::text])",
			"a = any (array['x'::mood]) | a = any (array['x'::mood])",
			"f(a)::text = any (array['X'::character varying, b]::text[]) | f(a)::text = any (array['X'::character varying::text, b::text])" })
	void writesListsAsAPersonDoes(String printed, String written) {
		assertThat(InList.restore(printed)).isEqualTo(written);
	}

}
