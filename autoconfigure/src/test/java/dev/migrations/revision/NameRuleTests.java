package dev.migrations.revision;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameRuleTests {

	@ParameterizedTest
	@ValueSource(strings = { "ae1027a6acf", "1", "add_users", "v1.2", "headless", "überarbeitet" })
	void allowsIdentifiers(String text) {
		assertThat(RevisionId.problem(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			""      | a revision identifier is not empty
			a-b     | Character(s) '-' not allowed in revision identifier 'a-b'
			a@b:c   | Character(s) '@', ':' not allowed in revision identifier 'a@b:c'
			a b     | Character(s) ' ' not allowed in revision identifier 'a b'
			head    | 'head' is a word of its own and cannot name a revision
			Base    | 'Base' is a word of its own and cannot name a revision
			""")
	void refusesIdentifiers(String text, String problem) {
		assertThat(RevisionId.problem(text)).isEqualTo(problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "shop", "rel-2", "ui-x", "a.b" })
	void allowsLabels(String text) {
		assertThat(RevisionHeader.labelProblem(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			""      | a branch label is not empty
			a+1     | Character(s) '+' not allowed in branch label 'a+1'
			a@b     | Character(s) '@' not allowed in branch label 'a@b'
			a:b     | Character(s) ':' not allowed in branch label 'a:b'
			a,b     | Character(s) ',' not allowed in branch label 'a,b'
			a b     | Character(s) ' ' not allowed in branch label 'a b'
			-1      | branch label '-1' begins with a dash and would be read as a number of steps down
			current | 'current' is a word of its own and cannot name a revision
			""")
	void refusesLabels(String text, String problem) {
		assertThat(RevisionHeader.labelProblem(text)).isEqualTo(problem);
	}

}
