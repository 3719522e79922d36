package dev.migrations.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.migrations.revision.GraphLiteral.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StampTests {

	private static final Answers GRAPH = new Answers("1975 <- 27c6[shop] <- d747", "1975 <- ae10 <- 55af",
			"3cac[net] <- 109e <- 29f8 <- 2a95(55af)");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# targets    | rows      | rows after
			27c6         |           | 27c6
			27c6         | 1975      | 27c6
			27c6         | d747      | 27c6
			27c6         | 27c6      | 27c6
			heads        |           | 2a95 d747
			heads        | 27c6      | 2a95 d747
			# rows on other branches stay
			27c6         | 55af      | 27c6 55af
			27c6         | d747 29f8 | 27c6 29f8
			# rows above and below count by dependencies too
			2a95         | 55af      | 2a95
			ae10         | 2a95 d747 | ae10 d747
			1975         | 2a95 d747 | 1975
			# base forgets all, or what is related to a branch
			base         | 27c6 55af | ''
			net@base     | 29f8 d747 | d747
			net@base     | 2a95 d747 | d747
			shop@base    | d747 55af | 55af
			# what is related to a branch before the @ is replaced with it
			shop@d747    | 1975      | d747
			1975@d747    | 27c6 55af | d747
			1975@d747    | 55af      | 55af d747
			# several targets, in any order
			27c6 55af    |           | 27c6 55af
			27c6 55af    | 1975      | 27c6 55af
			55af 27c6    | d747 2a95 | 27c6 55af
			1975 27c6    |           | 27c6
			27c6 27c6    | 1975      | 27c6
			heads heads  | 27c6      | 2a95 d747
			base 27c6    | 55af      | 27c6
			# rows that imply each other are put right
			27c6         | 1975 27c6 | 27c6
			1975         | 1975 27c6 | 1975
			109e         | 1975 27c6 | 109e 27c6
			# failures
			head         |           | !MultipleHeads
			current      | 27c6      | !UnknownRevision
			nosuch       |           | !UnknownRevision
			nolabel@base | 27c6      | !UnknownRevision
			+1           |           | !UnknownRevision
			27c6+1       | 1975      | !UnknownRevision
			-1           | d747      | !UnknownRevision
			nolabel@-1   |           | !UnknownRevision
			27c6         | gone      | !UnknownRevision
			# with nothing there, steps down count from the heads
			-1           |           | 27c6 29f8
			shop@-1      |           | 27c6
			-3           |           | 3cac
			-9           |           | ''
			""")
	void setsTheRows(String targets, String rows, String after) {
		assertThat(Failures.or(() -> GRAPH.stamp(targets, rows))).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource({ "27c6, 55af, 27c6", "27c6, gone, 27c6", "base, gone 27c6, ''", "heads, 3cac gone, 2a95 d747",
			"-1, d747, 27c6 29f8" })
	void forgetsAllRowsFirstWhenItPurges(String targets, String rows, String after) {
		assertThat(GRAPH.stampPurged(targets, rows)).isEqualTo(after);
	}

	@Test
	void isOneChangeOfTheRows() {
		RevisionGraph graph = GraphLiteral.graph("a <- b,c <- m");
		StampPlan plan = graph.stamp(List.of(RevisionTarget.parse("heads")), ids("b c"), false);
		assertThat(plan.change()).isEqualTo(new RowChange(ids("b c"), ids("m")));
		assertThat(plan.isEmpty()).isFalse();
		assertThat(graph.stamp(List.of(RevisionTarget.parse("m")), ids("m"), false).isEmpty()).isTrue();
	}

	@Test
	void removesRowsThatNoFileIsForWhenItPurges() {
		StampPlan plan = GraphLiteral.graph("a").stamp(List.of(RevisionTarget.parse("a")), ids("a gone"), true);
		assertThat(plan.change()).isEqualTo(new RowChange(ids("gone"), ids("")));
	}

	@Test
	void asksWhichHeadIsMeant() {
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> GRAPH.stamp("head", ""))
			.withMessage("Multiple heads are present; please specify a single target revision. The heads are '2a95',"
					+ " '55af', 'd747'. Say heads for all, or name one.");
	}

}
