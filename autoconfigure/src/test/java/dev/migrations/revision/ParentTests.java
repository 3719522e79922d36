package dev.migrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a new revision follows and depends on.
 */
class ParentTests {

	private static final Answers GRAPH = new Answers("1975 <- 27c6[shop] <- d747", "1975 <- ae10 <- 55af",
			"3cac[net] <- 109e <- 29f8 <- 2a95(55af)");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# targets   | parents
			d747        | d747
			d7          | d747
			shop@head   | d747
			net@head    | 2a95
			27c6+1      | d747
			shop@27c6+1 | d747
			# a merge has them in the order in which they were named
			2a95 d747   | 2a95 d747
			heads       | 2a95 d747
			# what only a dependency leads on from is a head all the same
			55af        | 55af
			# a new base follows nothing
			base        | ''
			shop@base   | ''
			# failures
			head        | !MultipleHeads
			1975@head   | !MultipleHeads
			nosuch      | !UnknownRevision
			net@d747    | !UnknownRevision
			27c6        | !Migrations
			head-1      | !MultipleHeads
			d747 d747   | !Migrations
			heads d747  | !Migrations
			# there is no database that these could count from
			+1          | !UnknownRevision
			-1          | !UnknownRevision
			shop@+1     | !UnknownRevision
			current     | !UnknownRevision
			""")
	void areWhatIsNamed(String targets, String parents) {
		assertThat(Failures.or(() -> GRAPH.parents(targets, false))).isEqualTo(parents);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# targets | parents
			27c6      | 27c6
			1975 net  | 1975 3cac
			d747      | d747
			27c6-1    | 1975
			head      | !MultipleHeads
			""")
	void mayBeFollowedByOthersWhereABranchIsToBegin(String targets, String parents) {
		assertThat(Failures.or(() -> GRAPH.parents(targets, true))).isEqualTo(parents);
	}

	@Test
	void areNoneWhereThereIsNoRevision() {
		assertThat(new Answers().parents("head", false)).isEmpty();
	}

	@Test
	void areTheOneHeadThereIs() {
		assertThat(new Answers("a1 <- b2").parents("head", false)).isEqualTo("b2");
	}

	@Test
	void areToBeNamedWhereThereAreSeveralHeads() {
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> GRAPH.parents("head", false))
			.withMessage(
					"""
							Multiple heads are present; please specify the head revision on which the new revision should be based, \
							or perform a merge. The heads are '2a95', '55af', 'd747'. \
							Add '--head <revision>', or join them with the command 'migrations merge heads'.""");
	}

	@Test
	void wantAWordForABranch() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> GRAPH.parents("1975", false))
			.withMessage(
					"""
							Revision 1975 is not a head revision; please specify --splice to create a new branch from this revision. \
							It is followed by '27c6', 'ae10'; without a branch, the new revision follows a head, \
							which the command 'migrations heads' lists.""");
	}

	@Test
	void areEachNamedOnce() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> GRAPH.parents("d747 shop@head", false))
			.withMessage("Duplicate head revisions specified: 'd747' is named twice. Name each revision once.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# targets      | as the header names them
			d747           | d747
			d7             | d747
			shop           | shop
			net 55af       | net 55af
			shop@head      | d747
			heads          | 2a95 d747
			d747 d747      | d747
			base           | !Migrations
			nosuch         | !UnknownRevision
			-1             | !UnknownRevision
			""")
	void dependenciesAreLabelsOrIdentifiersInFull(String targets, String names) {
		assertThat(Failures.or(() -> GRAPH.dependencyNames(targets))).isEqualTo(names);
	}

}
