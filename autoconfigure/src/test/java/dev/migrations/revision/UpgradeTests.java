package dev.migrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.migrations.revision.GraphLiteral.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UpgradeTests {

	private static final Answers GRAPH = new Answers("1975 <- 27c6[shop] <- d747", "1975 <- ae10 <- 55af",
			"3cac[net] <- 109e <- 29f8 <- 2a95(55af)");

	private static final Answers DIAMOND = new Answers("a <- b,c <- m <- n");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# target     | rows      | steps => rows
			27c6         |           | 1975 27c6 => 27c6
			shop         |           | 1975 27c6 => 27c6
			d747         | 1975      | 27c6 d747 => d747
			shop@head    | 1975      | 27c6 d747 => d747
			ae10@head    | d747      | ae10 55af => 55af d747
			heads        |           | 1975 ae10 55af 27c6 d747 3cac 109e 29f8 2a95 => 2a95 d747
			heads        | d747 29f8 | ae10 55af 2a95 => 2a95 d747
			1975@heads   |           | 1975 27c6 d747 ae10 55af => 55af d747
			# dependencies are pulled in
			net@head     |           | 1975 ae10 55af 3cac 109e 29f8 2a95 => 2a95
			2a95         | 29f8      | 1975 ae10 55af 2a95 => 2a95
			29f8         |           | 3cac 109e 29f8 => 29f8
			# what is applied already is reached by doing nothing
			1975         | d747      | => d747
			55af         | 2a95      | => 2a95
			base         | d747      | => d747
			nolabel@base | d747      | => d747
			heads        | 2a95 d747 | => 2a95 d747
			# steps count from the rows
			+1           | 27c6      | d747 => d747
			+2           | 3cac      | 109e 29f8 => 29f8
			shop@+1      |           | 1975 => 1975
			shop@+2      | 3cac      | 1975 27c6 => 27c6 3cac
			net@+1       | 1975 3cac | 109e => 109e 1975
			shop@+1      | 55af      | 27c6 => 27c6 55af
			ae10@+1      | d747      | ae10 => ae10 d747
			1975@+1      | 3cac      | 1975 => 1975 3cac
			# or from what is named
			27c6+1       |           | 1975 27c6 d747 => d747
			head-1       |           | !MultipleHeads
			net@head-1   |           | 3cac 109e 29f8 => 29f8
			d747-1       |           | 1975 27c6 => 27c6
			net@base+2   |           | 3cac 109e => 109e
			# failures
			current      | 1975      | !UnknownRevision
			nosuch       |           | !UnknownRevision
			2            |           | !AmbiguousRevision
			head         |           | !MultipleHeads
			+1           | 27c6 55af | !MultipleRows
			1975@+1      | 27c6 55af | !MultipleRows
			+1           | 1975      | !AmbiguousWalk
			+1           | d747      | !RelativeRevision
			+0           | 1975      | !RelativeRevision
			-1           | 27c6      | !RelativeRevision
			shop@-1      | 27c6      | !RelativeRevision
			nolabel@-1   |           | !RelativeRevision
			d747+1       |           | !RelativeRevision
			1975-1       |           | !RelativeRevision
			heads        | gone      | !UnknownRevision
			+1           | gone      | !UnknownRevision
			""")
	void bringsWhatIsNeededAndNotThere(String target, String rows, String plan) {
		assertThat(Failures.or(() -> GRAPH.upgrade(target, rows))).isEqualTo(plan);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			heads |     | a c b m n => n
			m     | b   | c m => m
			m     | b c | m => m
			c     | b   | c => b c
			head  | m   | n => n
			b+1   |     | a c b m => m
			""")
	void mergesBranches(String target, String rows, String plan) {
		assertThat(DIAMOND.upgrade(target, rows)).isEqualTo(plan);
	}

	@Test
	void countsFromBehindADependency() {
		Answers graph = new Answers("a <- b <- c", "x(b) <- y");
		assertThat(graph.upgrade("a@+1", "x")).isEqualTo("c => c x");
	}

	@Test
	void appliesADependencyThatAnotherOneImplies() {
		Answers graph = new Answers("b <- c", "r <- d(b,c)");
		assertThat(graph.upgrade("heads", "")).isEqualTo("b c r d => d");
	}

	@ParameterizedTest
	@CsvSource({ "heads, b c, d => d", "heads, c b, d => d", "c, b c, => b c", "d, a b c, d => d" })
	void acceptsRowsThatImplyEachOther(String target, String rows, String plan) {
		Answers graph = new Answers("a <- b", "c(b) <- d");
		assertThat(graph.upgrade(target, rows)).isEqualTo(plan);
	}

	@Test
	void removesImpliedRowsWithItsFirstChange() {
		RevisionGraph graph = GraphLiteral.graph("a <- b", "c(b) <- d <- e");
		RevisionPlan plan = graph.upgrade(RevisionTarget.parse("heads"), ids("b c"));
		assertThat(plan.steps()).extracting(PlanStep::change)
			.containsExactly(new RowChange(ids("b c"), ids("d")), new RowChange(ids("d"), ids("e")));
	}

	@Test
	void changesTheRowsWithEveryStep() {
		RevisionGraph graph = GraphLiteral.graph("a <- b,c <- m");
		RevisionPlan plan = graph.upgrade(RevisionTarget.parse("heads"), ids(""));
		assertThat(plan.steps()).extracting(PlanStep::change)
			.containsExactly(new RowChange(ids(""), ids("a")), new RowChange(ids("a"), ids("c")),
					new RowChange(ids(""), ids("b")), new RowChange(ids("b c"), ids("m")));
		assertThat(plan.rowsAfter(3)).isEqualTo(ids("b c"));
		assertThat(plan.rowsAfter(0)).isEqualTo(plan.rowsBefore()).isEmpty();
	}

	@Test
	void doesNothingInAnEmptyGraph() {
		Answers empty = new Answers();
		assertThat(empty.upgrade("head", "")).isEqualTo("=>");
		assertThat(empty.upgrade("heads", "")).isEqualTo("=>");
	}

	@Test
	void saysWhatToSayInsteadWhenBranchesAreAhead() {
		assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> GRAPH.upgrade("+2", "1975"))
			.withMessage("Ambiguous walk in '+2': from '1975' the next step up could be '27c6' or 'ae10'. Name the"
					+ " revision to go to, or a branch: '27c6@+2'.");
		assertThat(GRAPH.upgrade("27c6@+2", "1975")).isEqualTo("27c6 d747 => d747");
	}

	@Test
	void saysWhatToSayInsteadWhenThereAreSeveralRows() {
		assertThatExceptionOfType(MultipleRowsException.class).isThrownBy(() -> GRAPH.upgrade("+1", "27c6 ae10"))
			.withMessage("Ambiguous upgrade from multiple current revisions: '+1' could count from '27c6' or 'ae10'."
					+ " Say which: '27c6@+1' (a branch label will do as well), or name the revision to go to.");
		assertThat(GRAPH.upgrade("27c6@+1", "27c6 ae10")).isEqualTo("d747 => ae10 d747");
	}

}
