package dev.migrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a person may type, and what it names: each form that Alembic knows.
 */
class ResolveTests {

	private static final Answers GRAPH = new Answers("1975 <- 27c6[shop] <- d747", "1975 <- ae10 <- 55af",
			"3cac[net] <- 109e <- 29f8 <- 2a95(55af)");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# typed      | rows      | named
			27c6         |           | 27c6
			27           |           | 27c6
			d            |           | d747
			shop         |           | 27c6
			sho          |           | 27c6
			heads        |           | 2a95 d747
			shop@head    |           | d747
			shop@heads   |           | d747
			net@head     |           | 2a95
			1975@heads   |           | 55af d747
			ae10@head    |           | 55af
			ae@head      |           | 55af
			base         |           | ''
			shop@base    |           | ''
			shop@d747    |           | d747
			shop@1975    |           | 1975
			shop@d       |           | d747
			current      | 27c6 109e | 109e 27c6
			current      |           | ''
			+1           | 27c6      | d747
			+2           | 3cac      | 29f8
			-1           | d747      | 27c6
			-2           | d747      | 1975
			-1           | 1975      | ''
			shop@+1      |           | 1975
			shop@+2      |           | 27c6
			net@+1       | 1975 3cac | 109e
			shop@+1      | 55af      | 27c6
			shop@-1      | d747 55af | 27c6
			net@-1       | 2a95 d747 | 29f8
			ae10@-1      | 2a95      | ae10
			1975+0       |           | 1975
			1975-0       |           | 1975
			27c6+1       |           | d747
			d747-1       |           | 27c6
			d747-2       |           | 1975
			shop+1       |           | d747
			shop-1       |           | 1975
			shop@head-1  |           | 27c6
			shop@1975+1  |           | 27c6
			net@base+2   |           | 109e
			""")
	void namesRevisions(String target, String rows, String named) {
		assertThat(GRAPH.resolve(target, rows)).isEqualTo(named);
	}

	@ParameterizedTest
	@CsvSource({ "nosuch, nosuch", "HEAD, HEAD", "Shop, Shop", "net@27c6, 27c6", "net@shop, shop", "shop@29, 29",
			"nolabel@head, nolabel", "shop@nosuch, nosuch", "nosuch+1, nosuch", "x@+1, x", "shop@current, current",
			"'a,b', 'a,b'", "a@b@c, b@c" })
	void doesNotLocateWhatIsNotThere(String target, String identifier) {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> GRAPH.resolve(target, ""))
			.withMessageStartingWith("Can't locate revision identified by '%s'", identifier)
			.satisfies((ex) -> assertThat(ex.identifier()).isEqualTo(identifier));
	}

	@Test
	void saysWhyARevisionOfAnotherBranchIsNotMeant() {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> GRAPH.resolve("net@shop", ""))
			.withMessage("Can't locate revision identified by 'shop': '27c6' is not a member of branch 'net'. Leave"
					+ " 'net@' out, or name an ancestor or descendant of 'net'.");
	}

	@Test
	void saysWhyTheBeginningOfARevisionOfAnotherBranchIsNotMeant() {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> GRAPH.resolve("net@27", ""))
			.withMessageStartingWith(
					"Can't locate revision identified by '27': '27c6' is not a member of branch 'net'.");
	}

	@Test
	void asksForMoreOfAnIdentifierThatSeveralBeginWith() {
		assertThatExceptionOfType(AmbiguousRevisionException.class).isThrownBy(() -> GRAPH.resolve("2", ""))
			.withMessage("Can't locate revision identified by '2'. Multiple revisions start with '2': '27c6', '29f8',"
					+ " '2a95'. Give more of the one that is meant.");
	}

	@Test
	void looksOnlyAtTheBranchForTheBeginningOfAnIdentifier() {
		assertThat(GRAPH.resolve("shop@2", "")).isEqualTo("27c6");
	}

	@Test
	void findsNamesOfUpToThreeCharactersOnlyInFull() {
		Answers graph = new Answers("abc[xyz] <- abcd");
		assertThat(graph.resolve("ab", "")).isEqualTo("abcd");
		assertThat(graph.resolve("abc", "")).isEqualTo("abc");
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> graph.resolve("xy", ""));
	}

	@Test
	void prefersAnExactNameToTheBeginningOfAnother() {
		Answers graph = new Answers("ae10 <- ae1027[shop] <- b[shopping]");
		assertThat(graph.resolve("ae10", "")).isEqualTo("ae10");
		assertThat(graph.resolve("shop", "")).isEqualTo("ae1027");
	}

	@ParameterizedTest
	@CsvSource({ "rel-2, b", "rel-2+1, c", "rel-2-1, a", "rel-2@head, c", "rel-2@+1, a", "rel-2@head-1, b", "ui-x, c",
			"ui-x-1, b", "ui-x@base+2, b", "x@rel-2, b", "a@rel-2+1, c", "up-1x, a" })
	void findsLabelsThatLookLikeRelativeForms(String target, String named) {
		Answers graph = new Answers("a[up-1x,x] <- b[rel-2] <- c[ui-x]");
		assertThat(graph.resolve(target, "")).isEqualTo(named);
	}

	@Test
	void saysWhatIsLeftOverAfterARelativeForm() {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> GRAPH.resolve("d747-1xyz", ""))
			.withMessage("'xyz' is left over after the relative form 'd747-1' in 'd747-1xyz'. Write 'd747-1', if that"
					+ " was meant.");
	}

	@Test
	void asksWhichHeadIsMeant() {
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> GRAPH.resolve("head", ""))
			.withMessage("Multiple head revisions are present for given argument 'head'; please specify a specific"
					+ " target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads."
					+ " The heads are '2a95', '55af', 'd747'. Name one of them; the command merge makes them" + " one.")
			.satisfies((ex) -> assertThat(GraphLiteral.text(ex.heads())).isEqualTo("2a95 55af d747"));
	}

	@ParameterizedTest
	@CsvSource({ "1975@head, 55af d747", "head-1, 2a95 55af d747", "heads-1, 2a95 d747", "1975@head-1, 55af d747" })
	void asksWhichHeadOfABranchIsMeant(String target, String heads) {
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> GRAPH.resolve(target, ""))
			.satisfies((ex) -> assertThat(GraphLiteral.text(ex.heads())).isEqualTo(heads));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			+2      | d747 | Relative revision +2 didn't produce 2 migrations.
			+1      | d747 | Relative revision +1 didn't produce 1 migrations.
			net@+9  |      | Relative revision +9 didn't produce 9 migrations.
			-4      | d747 | Relative revision -4 didn't produce 4 migrations.
			-1      |      | Relative revision -1 didn't produce 1 migrations:
			shop@-1 | 3cac | Relative revision -1 didn't produce 1 migrations:
			+0      | 1975 | Relative revision 0 didn't produce 0 migrations:
			d747+1  |      | Walked too far: 'd747+1' asks for more steps up from 'd747' than there are.
			1975-2  |      | Walked too far: '1975-2' asks for more steps down from '1975' than there are.
			1975-1  |      | Walked too far: '1975-1' asks for more steps down from '1975' than there are.
			""")
	void saysThatStepsLeadPastTheEnd(String target, String rows, String message) {
		assertThatExceptionOfType(RelativeRevisionException.class).isThrownBy(() -> GRAPH.resolve(target, rows))
			.withMessageStartingWith(message);
	}

	@ParameterizedTest
	@CsvSource({ "+1, 1975, 27c6 ae10", "1975+2, '', 27c6 ae10", "base+1, '', 1975 3cac",
			"base-1, '', 2a95 55af d747" })
	void asksWhichWayToGo(String target, String rows, String choices) {
		assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> GRAPH.resolve(target, rows))
			.withMessageStartingWith("Ambiguous walk in '%s'", target)
			.satisfies((ex) -> assertThat(GraphLiteral.text(ex.choices())).isEqualTo(choices));
	}

	@ParameterizedTest
	@CsvSource({ "+1, upgrade", "-1, downgrade", "1975@+1, upgrade", "1975@-1, downgrade" })
	void asksFromWhichRowToCount(String target, String command) {
		assertThatExceptionOfType(MultipleRowsException.class).isThrownBy(() -> GRAPH.resolve(target, "27c6 55af"))
			.withMessageStartingWith(
					"Ambiguous %s from multiple current revisions: '%s' could count from '27c6' or '55af'", command,
					target)
			.satisfies((ex) -> assertThat(GraphLiteral.text(ex.rows())).isEqualTo("27c6 55af"));
	}

	@Test
	void countsFromTheRowThatImpliesTheOthers() {
		assertThat(GRAPH.resolve("+1", "1975 27c6")).isEqualTo("d747");
		assertThat(GRAPH.resolve("-1", "55af 2a95")).isEqualTo("29f8");
	}

	@Test
	void namesNothingInAnEmptyGraph() {
		Answers empty = new Answers();
		assertThat(empty.resolve("head", "")).isEmpty();
		assertThat(empty.resolve("heads", "")).isEmpty();
		assertThat(empty.resolve("base", "")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "head, c", "base-1, c", "head-1, b", "base+1, a" })
	void namesTheOnlyHead(String target, String named) {
		assertThat(new Answers("a <- b <- c").resolve(target, "")).isEqualTo(named);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			27c6    |           | 27c6
			heads   |           | 2a95 d747
			base    |           | ''
			current | 27c6 109e | 109e 27c6
			-1      | 1975      | 27c6 29f8
			-3      | 1975      | 3cac
			shop@-1 |           | 27c6
			net@-2  | 3cac      | 109e
			""")
	void showsWhatIsNamedAndCountsFromTheHeads(String target, String rows, String shown) {
		assertThat(GRAPH.show(target, rows)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource({ "+1", "d747-1", "head-1" })
	void showsNothingElseThatIsRelative(String target) {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> GRAPH.show(target, "1975"))
			.withMessageStartingWith("Can't locate revision identified by '%s'", target);
	}

	@Test
	void showsNothingPastTheEnd() {
		assertThatExceptionOfType(RelativeRevisionException.class).isThrownBy(() -> GRAPH.show("-9", ""));
	}

}
