package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.migrations.revision.GraphLiteral.graph;
import static dev.migrations.revision.GraphLiteral.ids;
import static dev.migrations.revision.GraphLiteral.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The shape of a graph, and what a database has of it.
 */
class RevisionGraphTests {

	private static final RevisionGraph GRAPH = graph("1975 <- 27c6[shop] <- d747", "1975 <- ae10 <- 55af",
			"3cac[net] <- 109e <- 29f8 <- 2a95(55af)");

	private static final RevisionGraph DIAMOND = graph("a <- b,c <- d");

	@Test
	void isEmptyWithoutRevisions() {
		assertThat(graph().isEmpty()).isTrue();
		assertThat(graph().revisions()).isEmpty();
		assertThat(GRAPH.isEmpty()).isFalse();
		assertThat(GRAPH.size()).isEqualTo(9);
	}

	@Test
	void findsRevisionsByTheirFullIdentifier() {
		assertThat(GRAPH.find(new RevisionId("27c6"))).get().extracting(RevisionHeader::script).isEqualTo("27c6.sql");
		assertThat(GRAPH.find(new RevisionId("27c"))).isEmpty();
		assertThat(GRAPH.find(new RevisionId("shop"))).isEmpty();
		assertThat(GRAPH.get(new RevisionId("27c6"))).isEqualTo(GRAPH.find(new RevisionId("27c6")).orElseThrow());
	}

	@Test
	void doesNotGetWhatIsNotThere() {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> GRAPH.get(new RevisionId("shop")));
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> GRAPH.isHead(new RevisionId("nosuch")));
	}

	@Test
	void hasHeadsAndBases() {
		assertThat(text(GRAPH.heads())).isEqualTo("2a95 55af d747");
		assertThat(text(GRAPH.realHeads())).isEqualTo("2a95 d747");
		assertThat(text(GRAPH.bases())).isEqualTo("1975 3cac");
	}

	@ParameterizedTest
	@CsvSource({ "d747, true, true", "55af, true, false", "27c6, false, false" })
	void tellsHeadsFromRealHeads(String id, boolean head, boolean realHead) {
		assertThat(GRAPH.isHead(new RevisionId(id))).isEqualTo(head);
		assertThat(GRAPH.isRealHead(new RevisionId(id))).isEqualTo(realHead);
	}

	@ParameterizedTest
	@CsvSource({ "a, true, false", "b, false, false", "d, false, true" })
	void tellsBranchPointsFromMergePoints(String id, boolean branchPoint, boolean mergePoint) {
		assertThat(DIAMOND.isBranchPoint(new RevisionId(id))).isEqualTo(branchPoint);
		assertThat(DIAMOND.isMergePoint(new RevisionId(id))).isEqualTo(mergePoint);
	}

	@Test
	void doesNotCountDependentsAsChildren() {
		RevisionGraph graph = graph("a <- b", "c(a)");
		assertThat(text(graph.children(new RevisionId("a")))).isEqualTo("b");
		assertThat(graph.isBranchPoint(new RevisionId("a"))).isFalse();
	}

	@Test
	void resolvesDependencies() {
		RevisionGraph graph = graph("a[shop]", "b", "c(shop,b,a)");
		assertThat(text(graph.dependencies(new RevisionId("c")))).isEqualTo("a b");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# a label goes down to all descendants
			a <- b[x] <- c,d              | b | x
			a <- b[x] <- c,d              | c | x
			# and up from the end of an unbranched line, to the next branch point
			a <- b <- c[x]                | a | x
			a <- b <- c[x] <- d           | a | x
			a <- b,c; b <- d[x]           | b | x
			a <- b,c; b <- d[x]           | a | ''
			# or merge point
			a,b <- c <- d[x]              | d | x
			a,b <- c <- d[x]              | c | ''
			# not when a branch begins below, or something depends on the line
			a <- b[x] <- c,d              | a | ''
			a <- b <- c[x]; d(c)          | b | x
			a <- b <- c[x]; d(b)          | b | ''
			# labels add up
			a[z] <- b[y] <- c[x]          | a | x y z
			a[z] <- b,c; b[y]             | b | y z
			""")
	void showsLabelsWhereAlembicDoes(String chains, String id, String labels) {
		RevisionGraph graph = graph(chains.split("; "));
		assertThat(String.join(" ", graph.labels(new RevisionId(id)))).isEqualTo(labels);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			c <- b <- a                         | c b a
			# of several branches, the one with the greater head comes first, whatever is below
			a <- b <- f; a <- c <- e            | a b f c e
			a <- b <- e; a <- c <- f            | a c f b e
			# a dependency comes before what needs it
			b(c); a <- c                        | a c b
			# a merge comes after all that it merges
			a <- b <- d; a <- c; d,c <- e       | a c b d e
			a <- b <- d; a <- c; c,d <- e       | a b d c e
			""")
	void ordersRevisionsAfterWhatTheyNeed(String chains, String order) {
		List<RevisionHeader> revisions = graph(chains.split("; ")).revisions();
		assertThat(text(revisions.stream().map(RevisionHeader::id).toList())).isEqualTo(order);
	}

	@Test
	void ordersRevisionsWhateverTheOrderOfTheFiles() {
		List<RevisionHeader> shuffled = new ArrayList<>(GRAPH.revisions());
		Collections.shuffle(shuffled, new Random(1));
		assertThat(RevisionGraph.of(shuffled).revisions()).isEqualTo(GRAPH.revisions());
	}

	@Test
	void isAsDeepAsItHasToBe() {
		int depth = 50_000;
		List<RevisionHeader> headers = new ArrayList<>();
		for (int i = 0; i < depth; i++) {
			List<RevisionId> parent = (i == 0) ? List.of() : List.of(new RevisionId("r" + (i - 1)));
			headers.add(new RevisionHeader(new RevisionId("r" + i), parent, List.of(), List.of(), "", null, ""));
		}
		RevisionGraph deep = RevisionGraph.of(headers);
		RevisionPlan up = deep.upgrade(RevisionTarget.parse("base+" + depth), ids(""));
		assertThat(up.steps()).hasSize(depth);
		assertThat(deep.downgrade(RevisionTarget.parse("-" + depth), up.rowsAfter()).steps()).hasSize(depth);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''        | ''
			d747      | 1975 27c6 d747
			29f8 55af | 109e 1975 29f8 3cac 55af ae10
			2a95      | 109e 1975 29f8 2a95 3cac 55af ae10
			2a95 55af | 109e 1975 29f8 2a95 3cac 55af ae10
			""")
	void knowsWhatIsApplied(String rows, String applied) {
		assertThat(text(GRAPH.applied(ids(rows)))).isEqualTo(applied);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''        | ''
			27c6      | 27c6
			2a95      | 2a95 55af
			2a95 d747 | 2a95 55af d747
			""")
	void knowsTheEndsOfAppliedBranches(String rows, String current) {
		assertThat(text(GRAPH.current(ids(rows)))).isEqualTo(current);
	}

	@Test
	void knowsRowsThatNoFileIsFor() {
		assertThat(text(GRAPH.unknown(ids("27c6 gone 27 shop")))).isEqualTo("27 gone shop");
		assertThat(GRAPH.unknown(ids("27c6"))).isEmpty();
	}

	@Test
	void doesNotKnowWhatIsAppliedBeyondItsFiles() {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> GRAPH.applied(ids("1975 gone")))
			.withMessageStartingWith(
					"Can't locate revision identified by 'gone': the version table has 'gone', but no");
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> GRAPH.current(ids("gone lost")))
			.withMessageStartingWith("Can't locate revision identified by 'gone': the version table has 'gone', 'lost',"
					+ " but no revision is called so.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			heads     | 2a95 d747 | ''
			27c6      | 27c6      | ''
			27c6      | 1975      | ''
			27c6      | d747      | d747
			1975      | 2a95      | 2a95 55af ae10
			55af      | 2a95      | 2a95
			shop@head | d747 2a95 | ''
			29f8      | 27c6      | ''
			""")
	void knowsWhatIsAppliedBeyondATarget(String target, String rows, String beyond) {
		assertThat(text(GRAPH.beyond(RevisionTarget.parse(target), ids(rows)))).isEqualTo(beyond);
	}

	@ParameterizedTest
	@CsvSource({ "27c6, 27c6", "27, 27c6", "shop, 27c6", "shop@head, d747", "base, ''", "shop@base, ''" })
	void beginsAnOfflineRunAtOneRevision(String start, String row) {
		assertThat(text(GRAPH.offlineRows(RevisionTarget.parse(start)))).isEqualTo(row);
	}

	@Test
	void beginsNoOfflineRunAtSeveralRevisionsOrAtSteps() {
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> GRAPH.offlineRows(RevisionTarget.parse("heads")));
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> GRAPH.offlineRows(RevisionTarget.parse("27c6+1")))
			.withMessageStartingWith("Can't locate revision identified by '27c6+1'");
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> GRAPH.offlineRows(RevisionTarget.parse("current")));
	}

	@Test
	void givesSetsThatCannotBeChanged() {
		Set<RevisionId> applied = GRAPH.applied(ids("1975"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(applied::clear);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> GRAPH.labels(new RevisionId("d747")).clear());
	}

}
