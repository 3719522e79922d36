package dev.migrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.migrations.revision.GraphLiteral.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DowngradeTests {

	private static final Answers GRAPH = new Answers("1975 <- 27c6[shop] <- d747", "1975 <- ae10 <- 55af",
			"3cac[net] <- 109e <- 29f8 <- 2a95(55af)");

	private static final Answers DIAMOND = new Answers("a <- b,c <- m <- n");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# target     | rows      | steps => rows
			27c6         | d747      | d747 => 27c6
			shop         | d747      | d747 => 27c6
			1975         | d747      | d747 27c6 => 1975
			base         | d747      | d747 27c6 1975 =>
			base         |           | =>
			base         | 2a95 d747 | 2a95 29f8 109e 3cac d747 27c6 55af ae10 1975 =>
			# what depends on it goes too, what it pulled in stays
			1975         | 2a95 d747 | 2a95 55af ae10 d747 27c6 => 1975 29f8
			net@base     | 2a95 d747 | 2a95 29f8 109e 3cac => 55af d747
			net@base     | 2a95      | 2a95 29f8 109e 3cac => 55af
			ae10         | 2a95 d747 | 2a95 55af => 29f8 ae10 d747
			29f8         | 2a95      | 2a95 => 29f8 55af
			# of a branch that shares its root, the root goes
			shop@base    | 55af d747 | 55af ae10 d747 27c6 1975 =>
			# of several children, only what leads up to the branch goes
			d747@1975    | 55af d747 | d747 27c6 => 55af
			55af@1975    | 55af d747 | 55af ae10 => d747
			# a row is reached by doing nothing
			d747         | d747 55af | => 55af d747
			1975         | 1975      | => 1975
			# steps count from the row
			-1           | d747      | d747 => 27c6
			-3           | d747      | d747 27c6 1975 =>
			shop@-1      | d747 55af | d747 => 27c6 55af
			d747@-1      | d747 55af | d747 => 27c6 55af
			net@-1       | 2a95 d747 | 2a95 => 29f8 55af d747
			# or from what is applied of a branch and hidden behind a dependency
			ae10@-1      | 2a95 d747 | 2a95 55af => 29f8 ae10 d747
			# or from what is named
			d747-1       | d747      | d747 => 27c6
			d747-2       | d747 55af | 55af ae10 d747 27c6 => 1975
			1975+0       | 27c6      | 27c6 => 1975
			net@base+1   | 29f8      | 29f8 109e => 3cac
			27c6-2       | 27c6      | 27c6 1975 =>
			27c6-3       | 27c6      | !RelativeRevision
			1975-1       | 1975 3cac | 1975 3cac =>
			# failures
			27c6         | 1975      | !InvalidDowngrade
			27c6         |           | !InvalidDowngrade
			55af         | 2a95      | !InvalidDowngrade
			d747         | 27c6      | !InvalidDowngrade
			shop@1975+1  | 1975      | !InvalidDowngrade
			net@27c6     | d747      | !UnknownRevision
			nolabel@base | d747      | !UnknownRevision
			head         | d747      | !MultipleHeads
			heads        | d747      | !MultipleHeads
			shop@head    | d747      | !MultipleHeads
			-1           |           | !RelativeRevision
			shop@-1      | 3cac      | !RelativeRevision
			-4           | d747      | !RelativeRevision
			+1           | 1975      | !RelativeRevision
			shop@+1      | 1975      | !RelativeRevision
			-0           | 1975      | !RelativeRevision
			-1           | d747 55af | !MultipleRows
			1975@-1      | d747 55af | !MultipleRows
			current      | 1975      | !UnknownRevision
			27           | d747 gone | !UnknownRevision
			base         | gone      | !UnknownRevision
			""")
	void undoesWhatFollows(String target, String rows, String plan) {
		assertThat(Failures.or(() -> GRAPH.downgrade(target, rows))).isEqualTo(plan);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			base   | n   | n m b c a =>
			b      | n   | n m => b c
			a      | n   | n m b c => a
			a      | b c | b c => a
			-1     | n   | n => m
			-1     | m   | !AmbiguousWalk
			-2     | n   | !AmbiguousWalk
			m-1    | n   | !AmbiguousWalk
			b@a    | b c | b => c
			b@-1   | b   | b => a
			b@-1   | b c | b => c
			b@-1   | m   | !AmbiguousWalk
			head   | n   | => n
			head   | m   | !InvalidDowngrade
			head-1 | n   | n => m
			m@a    | n   | n m b c => a
			""")
	void undoesMerges(String target, String rows, String plan) {
		assertThat(Failures.or(() -> DIAMOND.downgrade(target, rows))).isEqualTo(plan);
	}

	@Test
	void saysWhatToSayInsteadOfAStepDownFromAMerge() {
		assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> DIAMOND.downgrade("-1", "m"))
			.withMessage("Ambiguous walk in '-1': from 'm' the next step down could be 'b' or 'c'. Name the revision to"
					+ " stop at instead of a number of steps: 'b', for example.");
		assertThat(DIAMOND.downgrade("b", "m")).isEqualTo("m => b c");
	}

	@Test
	void saysWhatToSayInsteadOfAStepDownFromSeveralRows() {
		assertThatExceptionOfType(MultipleRowsException.class).isThrownBy(() -> DIAMOND.downgrade("-1", "b c"))
			.withMessage("Ambiguous downgrade from multiple current revisions: '-1' could count from 'b' or 'c'. Say"
					+ " which: 'b@-1' (a branch label will do as well), or name the revision to stop at.");
		assertThat(DIAMOND.downgrade("b@-1", "b c")).isEqualTo("b => c");
	}

	@Test
	void saysWhyItCannotStopThere() {
		assertThatExceptionOfType(InvalidDowngradeException.class).isThrownBy(() -> GRAPH.downgrade("27c6", "1975"))
			.withMessage("Destination 27c6 is not a valid downgrade target from current head(s): '27c6' is not applied."
					+ " See with the command current what is applied.");
		assertThatExceptionOfType(InvalidDowngradeException.class).isThrownBy(() -> GRAPH.downgrade("55af", "2a95"))
			.withMessageStartingWith("Destination 55af is not a valid downgrade target from current head(s): '55af' is"
					+ " applied and nothing that revises it is, only revisions that depend on it.");
	}

	@Test
	void doesNotUndoBranchesThatALabelDoesNotLeadTo() {
		Answers graph = new Answers("a[x] <- b,c", "b <- d");
		assertThatExceptionOfType(InvalidDowngradeException.class).isThrownBy(() -> graph.downgrade("x@a", "c d"))
			.withMessage("Not a valid downgrade target from current heads: none of the revisions that 'x@a' would undo"
					+ " leads up to branch 'x'. Name the revision to stop at without 'x@'.");
	}

	@Test
	void putsBackWhatNothingElseImplies() {
		RevisionGraph graph = GraphLiteral.graph("a <- b", "c(a) <- d(b)");
		RevisionPlan plan = graph.downgrade(RevisionTarget.parse("c@base"), ids("d"));
		assertThat(plan.steps()).extracting(PlanStep::change)
			.containsExactly(new RowChange(ids("d"), ids("b c")), new RowChange(ids("c"), ids("")));
	}

	@Test
	void repairsRowsThatImplyEachOther() {
		RevisionGraph graph = GraphLiteral.graph("a <- b", "c(b) <- d");
		assertThat(graph.downgrade(RevisionTarget.parse("c"), ids("a b d")).steps()).extracting(PlanStep::change)
			.containsExactly(new RowChange(ids("a b d"), ids("c")));
		assertThat(graph.downgrade(RevisionTarget.parse("c@base"), ids("b c")).steps()).extracting(PlanStep::change)
			.containsExactly(new RowChange(ids("c"), ids("")));
	}

}
