package dev.migrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HistoryTests {

	private static final Answers GRAPH = new Answers("1975 <- 27c6[shop] <- d747", "1975 <- ae10 <- 55af",
			"3cac[net] <- 109e <- 29f8 <- 2a95(55af)");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# range         | rows      | revisions
			:               |           | 2a95 29f8 109e 3cac d747 27c6 55af ae10 1975
			:d747           |           | d747 27c6 1975
			base:d747       |           | d747 27c6 1975
			:shop           |           | 27c6 1975
			:shop@head      |           | d747 27c6 1975
			:base           |           | ''
			# the start is listed, and what does not descend from it is not
			27c6:           |           | d747 27c6
			109e:           |           | 2a95 29f8 109e
			109e:29f8       |           | 29f8 109e
			27c6:27c6       |           | 27c6
			1975:           |           | 55af ae10 d747 27c6 1975
			# an end pulls in dependencies
			:2a95           |           | 2a95 29f8 109e 3cac 55af ae10 1975
			net@base:       |           | 2a95 29f8 109e 3cac 55af ae10 1975
			shop@base:      |           | d747 27c6 1975
			27c6@base:      |           | d747 27c6 1975
			# steps of an end count from the start, and stay within the graph
			:shop@+2        |           | 27c6 1975
			27c6:+1         |           | d747 27c6
			27c6:+9         |           | d747 27c6
			:d747-1         |           | 27c6 1975
			:d747+1         |           | d747 27c6 1975
			:1975-1         |           | ''
			# steps of a start count from the heads
			shop@-1:        |           | d747 27c6
			-1:             |           | 2a95 29f8 d747 27c6
			-9:d747         |           | d747 27c6 1975
			# current is what the database has
			:current        | 27c6      | 27c6 1975
			:current        |           | ''
			current:        | 27c6      | d747 27c6
			current:d747    | 27c6      | d747 27c6
			-1:current      | d747      | d747 27c6
			-1:current      | 27c6      | 27c6 1975
			# failures
			d747:27c6       |           | !UnrelatedRange
			27c6:55af       |           | !UnrelatedRange
			55af:2a95       |           | !UnrelatedRange
			head:           |           | !MultipleHeads
			:head           |           | !MultipleHeads
			nosuch:         |           | !UnknownRevision
			nolabel@base:   |           | !UnknownRevision
			d747-1:         |           | !UnknownRevision
			+1:             |           | !UnknownRevision
			:-1             |           | !RelativeRevision
			:+1             |           | !AmbiguousWalk
			current:        | gone      | !UnknownRevision
			""")
	void listsARangeNewestFirst(String range, String rows, String revisions) {
		assertThat(Failures.or(() -> GRAPH.history(range, rows))).isEqualTo(revisions);
	}

	@Test
	void saysThatTheEndsAreNotOnOneBranch() {
		assertThatExceptionOfType(UnrelatedRangeException.class).isThrownBy(() -> GRAPH.history("d747:1975", ""))
			.withMessageStartingWith("Requested range d747:1975 does not refer to ancestor/descendant revisions along"
					+ " the same branch.");
	}

	@Test
	void leavesOutWhatOnlyADependencyPutsBetween() {
		assertThat(new Answers("a <- b <- c(x)", "x(b)").history("a:c", "")).isEqualTo("c b a");
	}

	@Test
	void beginsAtTheLowestOfSeveralStarts() {
		assertThat(new Answers("a <- b <- c <- d", "a <- e <- f").history("-2:", "")).isEqualTo("d c b f e a");
	}

	@Test
	void listsNothingOfAnEmptyGraph() {
		assertThat(new Answers().history(":", "")).isEmpty();
	}

}
