package dev.migrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionTargetTests {

	@ParameterizedTest
	@ValueSource(strings = { "ae1027a6acf", "ae1", "shop", "head", "heads", "base", "current", "+1", "-2", "ae1+1",
			"ae1-1", "head-1", "shop@head", "shop@heads", "shop@base", "shop@ae1", "shop@+1", "shop@-02", "rel-2",
			"ui-x+1", "rel-2@head-1", "+999999999999" })
	void printsWhatWasTyped(String text) {
		assertThat(RevisionTarget.parse(text)).hasToString(text);
	}

	@Test
	void passesOverWhiteSpaceAround() {
		assertThat(RevisionTarget.parse(" head\n")).isEqualTo(RevisionTarget.parse("head"));
	}

	@ParameterizedTest
	@CsvSource({ "+1, true", "-1, true", "shop@+1, true", "shop@-1, true", "current, true", "head, false",
			"heads, false", "base, false", "ae1, false", "ae1+1, false", "shop@head-1, false", "rel-2, false" })
	void knowsWhetherItDependsOnTheRows(String text, boolean depends) {
		assertThat(RevisionTarget.parse(text).dependsOnRows()).isEqualTo(depends);
	}

	@ParameterizedTest
	@CsvSource({ "base, true", "shop@base, true", "head, false", "base+1, false", "database, false" })
	void knowsWhetherItIsTheBase(String text, boolean base) {
		assertThat(RevisionTarget.parse(text).isBase()).isEqualTo(base);
	}

	@ParameterizedTest
	@CsvSource({ "head, true", "heads, true", "shop@head, true", "ae1, true", "head-1, true", "base+2, true",
			"base, false", "shop@base, false", "+1, false", "-1, false", "shop@+1, false", "current, false" })
	void isFixedIfEveryInstanceOfAServiceMeansTheSameByIt(String text, boolean fixed) {
		assertThat(RevisionTarget.parse(text).isFixed()).isEqualTo(fixed);
	}

	@ParameterizedTest
	@CsvSource({ "shop@head, shop", "rel-2@+1, rel-2", "head, ''" })
	void knowsItsBranch(String text, String branch) {
		assertThat(RevisionTarget.parse(text).branch()).isEqualTo(branch.isEmpty() ? null : branch);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			""         | The revision is empty.
			" "        | The revision is empty.
			@head      | Nothing stands before the '@' in '@head'.
			shop@      | Nothing stands after the '@' in 'shop@'.
			abcd+1xyz  | 'xyz' is left over after the relative form 'abcd+1' in 'abcd+1xyz'.
			abcd+1-1   | '-1' is left over after the relative form 'abcd+1' in 'abcd+1-1'.
			shop@+1x   | 'x' is left over after the relative form '+1' in 'shop@+1x'.
			abcd+      | No number of steps stands after '+' in 'abcd+'.
			a+b        | No number of steps stands after '+' in 'a+b'.
			a:b        | Range revision not allowed: 'a:b' is a range.
			""")
	void refusesWhatHasNoFormOfATarget(String text, String description) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionTarget.parse(text))
			.satisfies((ex) -> assertThat(ex.description()).isEqualTo(description));
	}

}
