package dev.migrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionRangeTests {

	@Test
	void hasTwoEnds() {
		assertThat(RevisionRange.parse("ae1:shop@head-1"))
			.isEqualTo(new RevisionRange(RevisionTarget.parse("ae1"), RevisionTarget.parse("shop@head-1")));
	}

	@Test
	void mayLeaveOutEitherEnd() {
		RevisionTarget ae1 = RevisionTarget.parse("ae1");
		assertThat(RevisionRange.parse("ae1:")).isEqualTo(new RevisionRange(ae1, null));
		assertThat(RevisionRange.parse(":ae1")).isEqualTo(new RevisionRange(null, ae1));
		assertThat(RevisionRange.parse(":")).isEqualTo(RevisionRange.all());
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", "a:", ":b", ":", "-3:current" })
	void printsWhatWasTyped(String text) {
		assertThat(RevisionRange.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource({ "-3:current, true", "current:, true", "-3:head, false", ":+2, false" })
	void dependsOnTheRowsOnlyByTheWordCurrent(String text, boolean depends) {
		assertThat(RevisionRange.parse(text).dependsOnRows()).isEqualTo(depends);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a:b:c", "::" })
	void needsExactlyOneColon(String text) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionRange.parse(text))
			.withMessageStartingWith("History range requires [start]:[end], [start]:, or :[end]; '%s' is not", text);
	}

	@Test
	void readsItsEndsAsTargets() {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionRange.parse("a+1x:b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", ":b", "a:+2", "base:head" })
	void isWhereAScriptBeginsAndEnds(String text) {
		assertThat(RevisionRange.parseOffline(text)).isEqualTo(RevisionRange.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a:", ":", "a: ", "a:b:c" })
	void needsAnEndForAScript(String text) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionRange.parseOffline(text))
			.withMessageStartingWith("'%s' is no range that SQL could be written for.", text);
	}

}
